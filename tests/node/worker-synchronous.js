// A thread answers while the main thread waits: Atomics.wait, then receiveMessageOnPort.
const { MessageChannel, Worker, isMainThread, receiveMessageOnPort, workerData } = require('node:worker_threads');
if (isMainThread) {
	const { port1, port2 } = new MessageChannel();
	const flag = new Int32Array(new SharedArrayBuffer(4));
	const worker = new Worker(__filename, { workerData: { port: port2, flag }, transferList: [port2] });
	const ask = (question) => {
		Atomics.store(flag, 0, 0);
		port1.postMessage(question);
		Atomics.wait(flag, 0, 0, 20000);
		return receiveMessageOnPort(port1)?.message;
	};
	console.log(ask({ n: 20 }), ask({ n: 30 }), ask({ text: 'x'.repeat(1000) }).length);
	console.log(receiveMessageOnPort(port1));
	port1.close();
	worker.on('exit', (code) => console.log('exit', code));
} else {
	const { port, flag } = workerData;
	port.on('message', (question) => {
		const answer = question.n ? { doubled: question.n * 2 } : question.text + question.text;
		port.postMessage(answer);
		Atomics.store(flag, 0, 1);
		Atomics.notify(flag, 0);
	});
}
