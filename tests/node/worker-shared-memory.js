// SharedArrayBuffer and Atomics between threads: counting together, waiting and waking.
'use strict';
const { Worker, isMainThread, workerData, parentPort, threadId } = require('node:worker_threads');

if (!isMainThread) {
	const cells = new Int32Array(workerData.memory);
	for (let i = 0; i < 1000; i++) Atomics.add(cells, 0, 1);
	parentPort.postMessage(Atomics.wait(cells, 1, 0, 5000));
	Atomics.add(cells, 2, threadId > 0 ? 1 : 100);
	Atomics.notify(cells, 2);
	return;
}
const memory = new SharedArrayBuffer(16, { maxByteLength: 64 });
const cells = new Int32Array(memory);
const workers = [1, 2, 3].map(() => new Worker(__filename, { workerData: { memory } }));
let answers = 0;
for (const worker of workers) {
	worker.on('message', (woken) => {
		answers++;
		if (answers === workers.length) console.log(woken === 'ok' || woken === 'not-equal', cells[0]);
	});
}
let ended = 0;
for (const worker of workers) {
	worker.on('exit', (code) => {
		if (++ended === workers.length) console.log('all ended', code, cells[2], cells[0]);
	});
	worker.on('online', () => {
		Atomics.store(cells, 1, 1);
		Atomics.notify(cells, 1);
	});
}
console.log(Atomics.wait(cells, 3, 0, 5), memory.growable, memory.grow(64), memory.byteLength);
Atomics.waitAsync(cells, 1, 0, 5000).value?.then?.((how) => console.log('async', how));
