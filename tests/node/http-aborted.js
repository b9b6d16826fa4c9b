// Ends that come too early: the client leaves, the server leaves, the body is short.
'use strict';
const http = require('node:http');

const server = http.createServer((request, response) => {
	if (request.url === '/leave') {
		response.on('close', () => console.log('server sees', response.writableFinished));
		response.write('part');
	} else if (request.url === '/short') {
		response.writeHead(200, { 'Content-Length': 10 });
		response.write('five!');
		setTimeout(() => response.destroy(), 20);
	} else request.socket.destroy();
});
const describe = (name, { code, message }) => console.log(name, code, message);
server.listen(0, () => {
	const { port } = server.address();
	const leaving = http.get({ port, path: '/leave' }, (response) => {
		response.on('error', (error) => describe('leaving', error));
		response.once('data', () => leaving.destroy());
		response.on('close', () => {
			http.get({ port, path: '/short' }, (short) => {
				short.on('error', (error) => describe('short', error));
				short.on('close', () => {
					console.log(short.complete);
					http.get({ port, path: '/gone' }).on('error', (error) => {
						describe('gone', error);
						server.close(() => console.log('closed'));
					});
				});
				short.resume();
			});
		});
	});
});
