// `using` and `await using`: where a block, a loop or a function ends, in which order, and what errors become.
'use strict';
const { spawnSync } = require('node:child_process');
const { AsyncLocalStorage } = require('node:async_hooks');
const { writeFileSync } = require('node:fs');

const log = [];
const said = () => log.splice(0).join(' ');
const resource = (name, fails) => ({
	name,
	[Symbol.dispose]() { log.push(`-${name}`); if (fails) throw new Error(`end of ${name}`); },
});
const later = (name, fails) => ({
	name,
	async [Symbol.asyncDispose]() { await null; log.push(`~${name}`); if (fails) throw new Error(`end of ${name}`); },
});
const told = (call) => {
	try { return call(); } catch (error) {
		const { name, message, stack } = error;
		return [name, message, error.error?.message, error.suppressed?.message, /using-declarations.js:(\d+)/.exec(stack)?.[1]].join('|');
	}
};
function nested(fails) {
	using a = resource('a'), none = null;
	log.push(typeof inner, inner());
	{ using b = resource('b', fails);
		log.push(b.name); }
	using c = resource('c', fails); // the last
	if (fails) throw new Error('body');
	return said() + none;
	function inner() { return 'inner'; }
}
console.log(told(() => nested(false)), said());
console.log(told(() => nested(true)), said());
console.log(told(() => { using x = 5; }), told(() => { using x = {}; }), told(() => { using x = { [Symbol.dispose]: 1 }; }));
outer: for (using x of [resource('1'), resource('2'), resource('3')]) {
	for (using y = resource('y'), z = resource('z'); ;) {
		if (x.name === '2') continue outer;
		log.push(x.name);
		break;
	}
}
console.log(said());
for (using x of [resource('only')]) log.push(x.name);
console.log(said());
class Holder { static { using s = resource('static'); log.push('in'); } }
console.log(said(), Holder.name, nested.toString().includes('using a = resource'));
function* steps() { using g = resource('g'); yield 1; yield 2; }
for (const step of steps()) { log.push(step); break; }
console.log(said());
const using = { of: 'a name' };
console.log(using.of);

const storage = new AsyncLocalStorage();
async function waits(fails) {
	await using first = later('first', fails);
	using second = resource('second', fails);
	await using third = await Promise.resolve(resource('third'));
	log.push(await third.name, storage.getStore());
	for (await using x of [later('x'), null]) log.push(x?.name);
	for await (using x of [resource('w')]) log.push(x.name);
	if (fails) throw new Error('body');
	return first.name;
}
(async () => {
	await storage.run('store', async () => {
		console.log(await waits(false), said());
		console.log(await waits(true).catch((error) => [error.name, error.message, error.error.message, error.suppressed.error.message, error.suppressed.suppressed.message].join('|')), said());
		{ await using q = later('q'); }
		console.log(storage.getStore(), said());
	});
	console.log(await (async () => { await using x = 5; })().catch((error) => `${error.message}`));
	writeFileSync('top.mjs', `import { a } from './top-used.mjs';
export const before = 1;
using x = { [Symbol.dispose]() { console.log('x', before, a); } };
await using y = { [Symbol.asyncDispose]() { console.log('y'); } }, z = null;
export default function () { return typeof x; }
console.log('body', a); throw new Error('at line 6');`);
	writeFileSync('top-used.mjs', "import * as top from './top.mjs'; export const a = typeof top;");
	writeFileSync('top.cjs', "'use strict';\nusing x = { [Symbol.dispose]() { console.log('x', this !== undefined); } };\nmodule.exports = (function () { return this; })();\nconsole.log(module.exports); // end");
	for (const file of ['top.mjs', 'top.cjs']) {
		const { stdout, stderr, status } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
		console.log(status, stdout, /Error: .*|top\.\wjs:\d+/g[Symbol.match](stderr));
	}
})();
