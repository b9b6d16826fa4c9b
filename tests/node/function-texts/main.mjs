// A function's text is what its author wrote, in modules and in classic code.
import { join } from 'node:path';
import { createRequire } from 'node:module';
import defaultOne, { counter as renamed, increase } from './other.mjs';

async function waits(list) {
	for await (const item of list) {
		try { await item; } catch { await renamed; }
	}
	return (await import('node:fs')).existsSync(join('a', String(import.meta.url)));
}
const arrow = async () => await (await increase(await renamed));
class Box { async open() { return await renamed; } static #x = 1; }
const print = (fn) => console.log(fn.toString());
print(waits);
print(arrow);
print(Box);
print(new Box().open);
print(defaultOne);
print(() => renamed + 1);
createRequire(import.meta.url)('./classic.cjs')(print);
console.log(Function.prototype.toString.toString(), Function.prototype.toString.call(Array));
console.log(await new Function(`return (${arrow.toString().replace('increase', 'Promise.resolve').replace('renamed', '7')})()`)());
try { Function.prototype.toString.call({}); } catch (error) { console.log(error.name, error.message); }
