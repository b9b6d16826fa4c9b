// A server on a path: its file comes and goes; the path is taken while it listens.
'use strict';
const fs = require('node:fs');
const net = require('node:net');

const server = net.createServer((socket) => socket.end('from the socket'));
server.listen('server.sock', () => {
	console.log(server.address(), fs.statSync('server.sock').isSocket());
	net.createServer().on('error', ({ code, message }) => console.log(code, message)).listen('server.sock');
	const client = net.connect('server.sock');
	client.on('data', (data) => console.log(String(data), client.remoteAddress));
	client.on('close', () => {
		server.close(() => console.log(fs.existsSync('server.sock')));
	});
});
