// Columns and lines in stacks are the file's own, also where code was rewritten.
import { setTimeout as sleep } from 'node:timers/promises';
const place = (error) => error.stack.split('\n').slice(1, 3).map((line) => line.replace(/\(?file:.*\//, '')).join(' | ');
console.log(place(new Error('one')));
async function f() { await sleep(1); const x = await sleep(1, 'v'); return [x, place(new Error('two'))]; }
console.log(await f(), place(new Error('three')));
try { await (async () => { await null; null.x; })(); } catch (error) { console.log(error.message, place(error)); }
for await (const v of [1]) { console.log(v, place(new Error('four'))); }
export default () => place(new Error('five'));
class A { static async m() { await 1; throw new TypeError('six') } }
await A.m().catch((error) => console.log(place(error)));
