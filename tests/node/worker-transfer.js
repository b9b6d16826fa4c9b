// What moves to a thread, what is copied, what cannot: buffers, ports, handles, and things marked.
'use strict';
const threads = require('node:worker_threads');
const {
	MessageChannel,
	receiveMessageOnPort,
	markAsUntransferable,
	isMarkedAsUntransferable,
	markAsUncloneable,
} = threads;

const { port1, port2 } = new MessageChannel();
const through = (value, transfer) => {
	port1.postMessage(value, transfer);
	return receiveMessageOnPort(port2).message;
};
const bytes = new Uint8Array([1, 2, 3]);
console.log(through(bytes, [bytes.buffer]), bytes.byteLength, bytes.buffer.detached);
const other = new MessageChannel();
const moved = through({ port: other.port1 }, [other.port1]).port;
moved.postMessage('through the moved port');
console.log(receiveMessageOnPort(other.port2), receiveMessageOnPort(other.port2));
const attempt = (value, transfer) => {
	try {
		console.log(through(value, transfer));
	} catch ({ name, code, message }) {
		console.log(name, code, message);
	}
};
attempt(() => 1);
attempt({ port: new MessageChannel().port1 });
attempt(port1, [port1]);
attempt(1, [{}]);
const kept = new ArrayBuffer(4);
markAsUntransferable(kept);
console.log(isMarkedAsUntransferable(kept), isMarkedAsUntransferable({}));
attempt(kept, [kept]);
const odd = { a: 1 };
markAsUncloneable(odd);
attempt(odd);
const twice = new ArrayBuffer(4);
attempt(1, [twice, twice]);
class Point {
	constructor() {
		this.x = 1;
	}
	get y() {
		return 2;
	}
}
console.log(
	through(new Point()),
	through(Object.create({ a: 1 })),
	through([, 1]),
	through(new Error('e', { cause: 1 })).cause,
);
console.log(
	through(require('node:crypto').createSecretKey(Buffer.from('k'))).export(),
	through(new Blob(['ab'])).size,
);
port1.close();
port2.on('close', () => console.log('closed'));
