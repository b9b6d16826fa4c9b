// What the server says to bytes that are no request, and to too many headers.
'use strict';
const http = require('node:http');
const net = require('node:net');

const server = http.createServer((request, response) => response.end());
server.on('clientError', ({ code, message, reason, bytesParsed, rawPacket }, socket) => {
	console.log(code, message, reason, bytesParsed, rawPacket?.length);
	socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
});
function send(bytes) {
	return new Promise((resolve) => {
		const socket = net.connect(server.address().port, '127.0.0.1', () => socket.write(bytes));
		socket.on('data', (data) => console.log(String(data).split('\r\n')[0]));
		socket.on('close', resolve);
	});
}
server.listen(0, '127.0.0.1', async () => {
	await send('NONSENSE / HTTP/1.1\r\n\r\n');
	await send('GET / HTTP/9.9\r\n\r\n');
	await send('GET / HTTP/1.1\r\nBad Header: 1\r\n\r\n');
	await send('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n');
	await send('POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n');
	await send(`GET / HTTP/1.1\r\nX: ${'y'.repeat(20000)}\r\n\r\n`);
	await send('GET / HTTP/1.1\r\n\r\n');
	server.close(() => console.log('closed'));
});
