// Three requests in one packet, with trailers; answers in order.
'use strict';
const http = require('node:http');
const net = require('node:net');

const server = http.createServer((request, response) => {
	request.resume();
	request.on('end', () => {
		const wait = request.url === '/slow' ? 40 : 0;
		setTimeout(() => response.end(`${request.url} ${JSON.stringify(request.trailers)};`), wait);
	});
});
server.listen(0, () => {
	const socket = net.connect(server.address().port);
	let text = '';
	socket.on('data', (data) => (text += data));
	socket.write('GET /slow HTTP/1.1\r\nHost: a\r\n\r\nGET /fast HTTP/1.1\r\nHost: a\r\n\r\n');
	socket.write(
		'POST /last HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n' +
			'3;name=value\r\nabc\r\n0\r\nX-Trailer: yes\r\n\r\n',
	);
	socket.on('close', () => {
		console.log(text.replace(/Date: [^\r]*/g, 'Date: NOW'));
		server.close();
	});
});
