// An idle socket's timeout; unref'd servers keep nothing alive; getConnections.
'use strict';
const net = require('node:net');

const server = net.createServer((socket) => {
	socket.setTimeout(30, () => {
		console.log('idle');
		server.getConnections((error, count) => {
			console.log(error, count);
			socket.destroy();
		});
	});
});
server.listen(0, () => {
	const client = net.connect(server.address().port);
	client.resume();
	client.on('close', () => {
		console.log('closed');
		server.unref();
	});
});
process.on('exit', (code) => console.log('exit', code, server.listening));
