// What the client makes of responses that are unusual, cut short or wrong; strictly and leniently parsed.
'use strict';
const http = require('node:http');
const net = require('node:net');

const head = 'HTTP/1.1 200 OK\r\n';
const responses = {
	'until-close': 'HTTP/1.0 200 OK\r\n\r\nuntil close',
	protocol: 'HTTX/1.1 200 OK\r\n\r\n',
	'no-content': 'HTTP/1.1 204 No Content\r\n\r\n',
	short: `${head}Content-Length: 20\r\n\r\nhi`,
	chunked: `${head}Transfer-Encoding: chunked\r\n\r\n2;a=b\r\nhi\r\n0\r\nX: trailer\r\n\r\n`,
	'chunk-size': `${head}Transfer-Encoding: chunked\r\n\r\nXX\r\n`,
	latin1: 'HTTP/1.1 200 Caf\xe9\r\nX: \xfc\r\nContent-Length: 0\r\n\r\n',
	repeated: `${head}Set-Cookie: a\r\nSet-Cookie: b\r\nX: 1\r\nX: 2\r\nContent-Length: 0\r\n\r\n`,
	nothing: '',
	folded: `${head}X: a\r\n b\r\nContent-Length: 0\r\n\r\n`,
	'two-lengths': `${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\nhi`,
	large: `${head}X: ${'z'.repeat(20000)}\r\n\r\n`,
};
const server = net.createServer((socket) => {
	socket.on('error', () => {}).once('data', (data) => {
		socket.end(Buffer.from(responses[/\/(\S+)/.exec(data)[1]], 'latin1'));
	});
});
const ask = (path, insecureHTTPParser) =>
	new Promise((resolve) => {
		const options = { port: server.address().port, path: `/${path}`, agent: false, insecureHTTPParser };
		const failed = ({ code, message, bytesParsed }) => resolve([code, message, bytesParsed]);
		http.get(options, (response) => {
			let body = '';
			response.on('data', (data) => (body += data)).on('error', (error) => (body += error.code));
			const { statusCode, statusMessage, headers, trailers } = response;
			response.on('close', () => resolve([statusCode, statusMessage, headers, trailers, body]));
		}).on('error', failed);
	});
server.listen(0, async () => {
	for (const name in responses) console.log(name, await ask(name, false), await ask(name, true));
	server.close();
});
