// Options and odd uses of sockets and servers: onread, maxConnections, blockList, cork, bad ports, double listen.
'use strict';
const net = require('node:net');

const once = (emitter, event) => new Promise((resolve) => emitter.once(event, (...args) => resolve(args)));
(async () => {
	const server = net.createServer((socket) => socket.end('hello world, this is long'));
	server.maxConnections = 1;
	server.on('drop', ({ remoteFamily }) => console.log('drop', remoteFamily));
	await once(server.listen({ port: 0, host: 'localhost' }), 'listening');
	const { port } = server.address();
	const parts = [];
	const onread = { buffer: Buffer.alloc(8), callback: (n, bytes) => !!parts.push(String(bytes.subarray(0, n))) };
	const reader = net.connect({ port, host: 'localhost', onread });
	await once(reader, 'close');
	console.log(parts, reader.bytesRead);
	server.close();
	await once(server, 'close');
	console.log(server.address(), server.listening);
	server.close((error) => console.log(error.code));
	for (const bad of [70000, -1, 1.5]) {
		try {
			server.listen(bad);
		} catch ({ code, message }) {
			console.log(code, message);
		}
	}
	const blockList = new net.BlockList();
	blockList.addAddress('127.0.0.1');
	const blocked = net.createServer({ blockList }, () => console.log('never')).listen(0, '127.0.0.1');
	await once(blocked, 'listening');
	await once(net.connect(blocked.address().port, '127.0.0.1'), 'close');
	blocked.close();
	const failed = net.connect({ port: 1, host: '127.0.0.1', localPort: 54321 });
	failed.write('x', ({ code }) => console.log('write', code));
	failed.on('error', ({ message }) => console.log(message));
	await once(failed, 'close');
})();
