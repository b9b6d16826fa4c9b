// A head that never ends is answered with 408; a client's own timeout fires.
'use strict';
const http = require('node:http');
const net = require('node:net');

const limits = { headersTimeout: 100, requestTimeout: 150, connectionsCheckingInterval: 30 };
const server = http.createServer(limits, (request, response) => {
	if (request.url !== '/never') response.end();
});
server.listen(0, () => {
	const { port } = server.address();
	const socket = net.connect(port, () => socket.write('GET / HTTP/1.1\r\nHo'));
	socket.on('data', (data) => console.log(String(data)));
	socket.on('close', () => {
		const request = http.get({ port, path: '/never', timeout: 50 });
		request.on('timeout', () => {
			console.log('timeout');
			request.destroy();
		});
		request.on('error', ({ code, message }) => {
			console.log(code, message);
			server.close(() => console.log('closed'));
		});
	});
});
