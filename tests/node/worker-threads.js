// A thread: data in and out, shared memory, its own errors, terminate, exit codes.
const { Worker, isMainThread, parentPort, workerData, threadId } = require('node:worker_threads');

if (isMainThread) {
	const shared = new Int32Array(new SharedArrayBuffer(4));
	const start = (workerData) => new Worker(__filename, { workerData });
	const first = start({ shared, task: 'echo' });
	first.on('online', () => console.log('online', first.threadId));
	first.on('message', (message) => {
		console.log('from thread', message, shared[0]);
		if (message.answer) first.postMessage('stop');
	});
	first.postMessage({ question: new Map([['a', 1]]) });
	first.on('exit', (code) => {
		console.log('exit', code);
		const second = start({ task: 'throw' });
		second.on('error', (error) => console.log('error', error.name, error.message, error.code));
		second.on('exit', (code) => {
			console.log('exit', code);
			const third = start({ task: 'loop' });
			third.on('message', async () => {
				console.log('terminated', await third.terminate());
				const fourth = new Worker('console.log("eval", process.argv.length); process.exit(3)', {
					eval: true,
				});
				fourth.on('exit', (code) => console.log('exit', code));
			});
		});
	});
} else if (workerData.task === 'echo') {
	Atomics.store(workerData.shared, 0, 42);
	console.log('in thread', threadId, process.pid === process.ppid);
	parentPort.on('message', (message) => {
		if (message === 'stop') parentPort.close();
		else parentPort.postMessage({ answer: message.question.get('a') });
	});
} else if (workerData.task === 'throw') {
	throw Object.assign(new RangeError('in the thread'), { code: 'E_OWN' });
} else {
	parentPort.postMessage('ready');
	for (;;);
}
