// MessageChannel: order, transfer, ref and unref, close.
const { MessageChannel, receiveMessageOnPort, BroadcastChannel } = require('node:worker_threads');
const { port1, port2 } = new MessageChannel();
port2.postMessage('one');
port2.postMessage({ two: new Map([[1, 2]]) });
console.log(receiveMessageOnPort(port1), receiveMessageOnPort(port1), receiveMessageOnPort(port1));
const inner = new MessageChannel();
port1.on('message', (message) => {
	console.log('message', message);
	if (message.port) {
		message.port.on('message', (deep) => {
			console.log('inner', deep);
			inner.port2.close();
		});
		message.port.on('close', () => {
			console.log('inner closed');
			port1.close();
		});
	}
	process.nextTick(() => console.log('tick'));
	Promise.resolve().then(() => console.log('micro'));
});
port1.on('close', () => console.log('closed'));
port2.on('close', () => console.log('other closed'));
port2.postMessage(1);
port2.postMessage({ port: inner.port1 }, [inner.port1]);
inner.port2.postMessage('through');
setImmediate(() => console.log('immediate'));
try {
	port2.postMessage(inner.port2);
} catch (error) {
	console.log(error.code, error.name, error.message);
}
try {
	port2.postMessage(null, [1]);
} catch (error) {
	console.log(error.code, error.name, error.message);
}
const a = new BroadcastChannel('b');
const b = new BroadcastChannel('b');
b.onmessage = ({ data }) => {
	console.log('broadcast', data);
	a.close();
	b.close();
};
a.postMessage({ x: 1 });
console.log(port1 instanceof EventTarget);
