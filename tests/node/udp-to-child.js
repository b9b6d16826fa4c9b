// A UDP socket passed to a child, and one AbortSignal that closes another.
'use strict';
const { fork } = require('node:child_process');
const dgram = require('node:dgram');

if (process.argv[2] === 'child') {
	process.on('message', (message, socket) => {
		console.log(message, socket.constructor.name, socket.type, socket.address().address);
		socket.on('message', (data, { port, address }) => {
			socket.send(`child heard ${data}`, port, address, () => {
				socket.close();
				process.disconnect();
			});
		});
		process.send('ready');
	});
	return;
}
const child = fork(__filename, ['child']);
const server = dgram.createSocket('udp4');
server.bind(0, '127.0.0.1', () => {
	const { port } = server.address();
	child.send('a socket', server);
	child.on('message', (message) => {
		console.log(message);
		server.close();
		const client = dgram.createSocket('udp4', (data) => {
			console.log(String(data));
			client.close();
		});
		client.send('hello', port, '127.0.0.1');
	});
});
child.on('exit', (code) => console.log('exit', code));
const controller = new AbortController();
const aborted = dgram.createSocket({ type: 'udp4', signal: controller.signal });
aborted.on('close', () => console.log('closed'));
controller.abort();
