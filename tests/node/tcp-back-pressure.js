// Eight megabytes against a reader that pauses: write() says stop, 'drain' says go, nothing is lost.
'use strict';
const net = require('node:net');

const CHUNK = Buffer.alloc(1 << 20, 'x');
const server = net.createServer((socket) => {
	let total = 0;
	socket.on('data', (data) => {
		total += data.length;
		socket.pause();
		setImmediate(() => socket.resume());
	});
	socket.on('end', () => socket.end(String(total)));
});
server.listen(0, () => {
	const client = net.connect(server.address().port);
	let sent = 0;
	let stopped = 0;
	const send = () => {
		while (sent < 8) {
			sent++;
			if (!client.write(CHUNK)) {
				stopped++;
				client.once('drain', send);
				return;
			}
		}
		client.end();
	};
	send();
	client.on('data', (data) => console.log(String(data), client.bytesWritten, stopped > 0));
	client.on('close', () => server.close());
});
