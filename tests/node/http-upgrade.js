// Upgrade and CONNECT hand over the socket with the bytes that came after the head.
'use strict';
const http = require('node:http');

const server = http.createServer();
server.on('upgrade', (request, socket, head) => {
	console.log('upgrade', request.headers.upgrade, head.length);
	socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: echo\r\nConnection: Upgrade\r\n\r\nearly');
	socket.on('data', (data) => socket.end(`echo ${data}`));
});
server.on('connect', (request, socket) => {
	console.log('connect', request.url);
	socket.end('HTTP/1.1 200 Connection Established\r\n\r\ntunnel');
});
server.listen(0, () => {
	const { port } = server.address();
	const headers = { Connection: 'Upgrade', Upgrade: 'echo' };
	http.get({ port, headers }).on('upgrade', (response, socket, head) => {
		console.log(response.statusCode, String(head));
		socket.write('late');
		socket.on('data', (data) => console.log(String(data)));
		socket.on('close', () => {
			const request = http.request({ port, method: 'CONNECT', path: 'host:1' }).end();
			request.on('connect', (answer, tunnel, first) => {
				console.log(answer.statusCode, String(first));
				tunnel.on('end', () => server.close(() => console.log('closed'))).resume();
			});
		});
	});
});
