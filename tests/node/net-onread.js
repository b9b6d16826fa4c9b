// net's onread: one buffer for all reads, and a socket that pauses in the middle of what has come.
'use strict';
const net = require('node:net');

const server = net.createServer((socket) => socket.end('twelve bytes')).listen(0, '127.0.0.1');
server.on('listening', () => {
	const buffer = Buffer.alloc(5);
	const socket = net.connect({
		port: server.address().port,
		host: '127.0.0.1',
		onread: {
			buffer,
			callback(length, given) {
				console.log(length, given === buffer, String(given.subarray(0, length)), socket.isPaused());
				if (length === 5) {
					socket.pause();
					setTimeout(() => (console.log('on'), socket.resume()), 5);
				}
				return true;
			},
		},
	});
	socket.on('end', () => console.log('end', socket.bytesRead)).on('close', () => server.close());
});
