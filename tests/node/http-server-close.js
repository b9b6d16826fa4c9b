// Closing an http.Server: idle connections go, busy ones are waited for or cut; Symbol.asyncDispose.
'use strict';
const http = require('node:http');
const net = require('node:net');
const { once } = require('node:events');

async function open(server) {
	const socket = net.connect(server.address().port);
	await once(socket, 'connect');
	socket.on('error', ({ code }) => console.log('client', code));
	socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
	return socket;
}
(async () => {
	const held = [];
	const server = http.createServer((request, response) => {
		held.push(response);
		server.emit('held');
	});
	server.listen(0);
	await once(server, 'listening');
	const busy = await open(server);
	await once(server, 'held');
	let closed = false;
	server.close((error) => ((closed = true), console.log('closed', error)));
	console.log(server.listening, closed);
	server.close((error) => console.log(error.code));
	busy.resume();
	held[0].setHeader('Connection', 'close').end('late');
	await once(busy, 'close');
	console.log(closed);

	server.listen(0);
	await once(server, 'listening');
	const cut = await open(server);
	await once(server, 'held');
	server.closeIdleConnections();
	console.log('idle closed', cut.destroyed);
	server.closeAllConnections();
	await once(cut, 'close');
	await server[Symbol.asyncDispose]();
	console.log(server.listening);
	await server[Symbol.asyncDispose]();
})();
