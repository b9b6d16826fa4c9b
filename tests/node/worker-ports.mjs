// Ports that travel: between threads, with what is queued in them.
import { MessageChannel, Worker, isMainThread, parentPort, workerData, BroadcastChannel } from 'node:worker_threads';
import { once } from 'node:events';

if (isMainThread) {
	const { port1, port2 } = new MessageChannel();
	port1.postMessage('queued before it left');
	const worker = new Worker(new URL(import.meta.url), {
		workerData: { port: port2, name: 'data' },
		transferList: [port2],
	});
	const [first] = await once(port1, 'message');
	console.log(first);
	const buffer = new Uint8Array([1, 2, 3]).buffer;
	port1.postMessage({ buffer, error: new TypeError('t') }, [buffer]);
	console.log(buffer.byteLength);
	const [second] = await once(port1, 'message');
	console.log(second);
	const channel = new BroadcastChannel('all');
	worker.postMessage('broadcast');
	const { data } = await new Promise((resolve) => (channel.onmessage = resolve));
	console.log(data);
	channel.close();
	port1.close();
	const [code] = await once(worker, 'exit');
	console.log('exit', code);
} else {
	const { port } = workerData;
	const [queued] = await once(port, 'message');
	port.postMessage(`got: ${queued}`);
	const [{ buffer, error }] = await once(port, 'message');
	port.postMessage([new Uint8Array(buffer), error instanceof TypeError, error.message]);
	await once(parentPort, 'message');
	const channel = new BroadcastChannel('all');
	channel.postMessage({ from: 'thread' });
	channel.close();
	await once(port, 'close');
}
