// The order of a connection's events at both ends.
'use strict';
const net = require('node:net');

const server = net.createServer((socket) => {
	console.log('server connection', socket.remoteFamily, socket.remoteAddress);
	socket.on('data', (data) => console.log('server data', String(data)));
	socket.on('end', () => console.log('server end'));
	socket.on('finish', () => console.log('server finish'));
	socket.on('close', (failed) => console.log('server close', failed));
});
server.listen(0, () => {
	const client = net.connect(server.address().port, '127.0.0.1', () => {
		console.log('client connect', client.localAddress, client.remoteFamily, client.readyState);
		client.write('one,');
		client.write('two');
		client.end();
	});
	client.on('ready', () => console.log('client ready'));
	client.on('end', () => console.log('client end'));
	client.on('close', (failed) => {
		console.log('client close', failed, client.bytesWritten, client.bytesRead);
		server.close(() => console.log('closed'));
	});
});
