// postMessageToThread(): to a thread by its id, and what it says when nobody is there.
'use strict';
const {
	Worker,
	isMainThread,
	threadId,
	parentPort,
	postMessageToThread,
	workerData,
} = require('node:worker_threads');

if (!isMainThread) {
	process.on('workerMessage', (message, source) => {
		parentPort.postMessage([message, source === workerData]);
		if (message === 'answer') postMessageToThread(source, 'the answer');
		if (message === 'leave') parentPort.close();
	});
	parentPort.on('message', () => {});
	parentPort.postMessage('ready');
	return;
}
process.on('workerMessage', (message, source) => {
	lines.push(['main got', message, source === worker.threadId]);
	postMessageToThread(worker.threadId, 'leave');
});
const lines = [];
const worker = new Worker(__filename, { workerData: threadId });
worker.on('message', async (message) => {
	lines.push(['thread says', message]);
	if (message !== 'ready') return;
	await postMessageToThread(worker.threadId, { a: 1 });
	for (const id of [threadId, 99]) {
		await postMessageToThread(id, 'x').catch(({ code, message: why }) => lines.push([code, why)]);
	}
	await postMessageToThread(worker.threadId, 'answer');
});
worker.on('exit', (code) => console.log(lines.map((line) => JSON.stringify(line)).sort(), code));
