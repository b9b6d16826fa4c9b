// AsyncLocalStorage in callbacks and generators that Node's own async functions call.
const { AsyncLocalStorage } = require('node:async_hooks');
const { pipeline } = require('node:stream/promises');
const { Readable, Writable } = require('node:stream');
const { setTimeout: sleep, setInterval: every } = require('node:timers/promises');
const { once, on, EventEmitter } = require('node:events');
const readline = require('node:readline');
const storage = new AsyncLocalStorage();
const store = () => storage.getStore();

async function task(name) {
	const seen = [];
	await pipeline(
		Readable.from(['a', 'b']),
		async function* (source) {
			for await (const chunk of source) {
				await sleep(1);
				seen.push(`gen ${chunk} ${store()}`);
				yield chunk;
			}
			seen.push(`gen end ${store()}`);
		},
		new Writable({ objectMode: true, write(chunk, _, done) { seen.push(`write ${store()}`); done(); } }),
	);
	seen.push(store());
	for await (const _ of every(1)) { seen.push(`every ${store()}`); break; }
	const emitter = new EventEmitter();
	setTimeout(() => emitter.emit('x', 1), 1);
	await once(emitter, 'x');
	seen.push(`once ${store()}`);
	setTimeout(() => emitter.emit('y', 1), 1);
	for await (const _ of on(emitter, 'y')) { seen.push(`on ${store()}`); break; }
	for await (const line of readline.createInterface({ input: Readable.from(['l1\nl2\n']) })) seen.push(`${line} ${store()}`);
	seen.push(...(await Readable.from([1, 2]).map(async (n) => { await sleep(1); return `${n} ${store()}`; }).toArray()));
	console.log(name, seen);
}
const other = setInterval(() => storage.run('noise', async () => { await null; await null; }), 0);
Promise.all([storage.run('A', task, 'first'), storage.run('B', task, 'second')]).then(() => clearInterval(other));
