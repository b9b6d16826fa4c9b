// A Worker's events and ends: exit codes, errors that cross, terminate, process.exit, unhandled rejections.
'use strict';
const { Worker } = require('node:worker_threads');
const { once } = require('node:events');

async function run(name, code, act = () => {}, options = {}) {
	const worker = new Worker(code, { eval: true, ...options });
	const events = [];
	worker.on('message', (message) => events.push(['message', message]));
	worker.on('messageerror', () => events.push('messageerror'));
	worker.on('error', (error) =>
		events.push([
			'error',
			error.name ?? typeof error,
			error.message ?? error,
			error.code,
			error.extra,
		]),
	);
	const exit = once(worker, 'exit');
	await act(worker);
	events.push(['exit', ...(await exit.catch(() => once(worker, 'exit')))]);
	console.log(name, JSON.stringify(events), worker.threadId);
}
const forever = 'setInterval(() => {}, 50); require("worker_threads").parentPort.postMessage("up")';
(async () => {
	await run('returns', '1');
	await run('process.exit', 'process.exit(3)');
	await run('exitCode', 'process.exitCode = 5');
	await run('throws', 'throw Object.assign(new TypeError("bad"), { extra: 1, code: "E" })');
	await run('throws a text', 'throw "text"');
	await run('rejects', 'Promise.reject(new RangeError("late"))');
	await run('terminate', forever, async (worker) => {
		await once(worker, 'message');
		console.log('terminated', await worker.terminate());
	});
	await run('syntax', 'let = ;');
	await run(
		'posts',
		'const {parentPort:p}=require("worker_threads");p.postMessage(new Map([[1,2]]).size);p.once("message",(m)=>p.postMessage(m+1))',
		(worker) => {
			worker.postMessage(41);
		},
	);
	await run('stops', 'for(;;);', async (worker) => {
		await once(worker, 'online');
		await worker.terminate();
	});
	for (const wrong of [['relative.js'], [new URL('http://a/b')], [5], ['x.js', { argv: 5 }]]) {
		try {
			new Worker(...wrong);
		} catch ({ code }) {
			console.log(code);
		}
	}
})();
