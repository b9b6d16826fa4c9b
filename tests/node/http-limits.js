// An http.Server's limits: header size, header count, requests per socket, no Host.
'use strict';
const http = require('node:http');
const net = require('node:net');
const { once } = require('node:events');

const server = http.createServer((request, response) => {
	response.end(`${request.rawHeaders.length / 2} headers`);
});
server.on('clientError', ({ code, reason, bytesParsed }, socket) => {
	console.log('clientError', code, reason, bytesParsed);
	if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
});
async function raw(...texts) {
	const socket = net.connect(server.address().port, '127.0.0.1');
	let answer = '';
	socket
		.setEncoding('utf8')
		.on('data', (text) => (answer += text))
		.on('error', () => {});
	for (const text of texts) socket.write(text);
	await once(socket, 'close');
	console.log(
		answer
			.replace(/Date: .*\r\n/g, '')
			.split('\r\n')
			.filter(Boolean),
	);
}
server.listen(0, '127.0.0.1', async () => {
	const head = 'GET / HTTP/1.1\r\nHost: a\r\n';
	server.maxHeadersCount = 3;
	await raw(`${head}A: 1\r\nB: 2\r\nC: 3\r\nConnection: close\r\n\r\n`);
	await raw(`${head}Connection: close\r\nLong: ${'x'.repeat(17_000)}\r\n\r\n`);
	await raw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n');
	await raw('GET / HTTP/1.0\r\n\r\n');
	await raw(`${head}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`);
	await raw('NONSENSE\r\n\r\n');
	server.maxRequestsPerSocket = 2;
	await raw(`${head}\r\n`.repeat(2) + `${head}Connection: close\r\n\r\n`);
	console.log(
		http.maxHeaderSize,
		server.headersTimeout,
		server.requestTimeout,
		server.keepAliveTimeout,
		server.timeout,
	);
	server.close();
});
