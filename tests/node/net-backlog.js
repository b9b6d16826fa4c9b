// How many connections a server takes: maxConnections and drop, getConnections, backlog, errors of listen.
'use strict';
const net = require('node:net');
const { once } = require('node:events');

(async () => {
	const server = net.createServer((socket) => socket.resume().on('error', () => {}));
	server.maxConnections = 2;
	server.on('drop', ({ remoteFamily, localAddress }) =>
		console.log('drop', remoteFamily, localAddress),
	);
	server.listen({ port: 0, host: '127.0.0.1', backlog: 1 });
	await once(server, 'listening');
	const { port } = server.address();
	const sockets = [];
	for (let i = 0; i < 3; i++) {
		const socket = net
			.connect(port, '127.0.0.1')
			.on('error', () => {})
			.resume();
		await once(socket, 'connect');
		sockets.push(socket);
	}
	await once(sockets[2], 'close');
	server.getConnections((error, count) => {
		console.log('connections', error, count);
		for (const socket of sockets) socket.end();
	});
	server.close(() => console.log('closed', server.address()));
	for (const options of [
		{ port: -1 },
		{ port: 65_536 },
		{ port: 'x' },
		{},
		{ path: '' },
		{ port: 0, host: '8.8.8.8' },
	]) {
		try {
			const failing = net.createServer().listen(options);
			failing.on('error', ({ code, syscall, address }) => console.log(code, syscall, address));
			failing.on('listening', () => (console.log('listening', options), failing.close()));
		} catch ({ code, message }) {
			console.log(code, message.split('\n')[0]);
		}
	}
	const controller = new AbortController();
	const aborted = net.createServer().listen({ port: 0, signal: controller.signal });
	aborted.on('close', () => console.log('closed by the signal'));
	controller.abort();
})();
