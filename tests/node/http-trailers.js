// Trailers, chunked bodies, explicit lengths, and bodies that have none: HEAD, 204, 304.
'use strict';
const http = require('node:http');

const routes = {
	'/trailers': (request, response) => {
		response.writeHead(200, { Trailer: 'X-Sum', 'Content-Type': 'text/plain' });
		response.write('one');
		response.write('two');
		response.addTrailers({ 'X-Sum': '6', 'X-Two': ['a', 'b'] });
		response.end();
	},
	'/length': (request, response) => response.setHeader('Content-Length', 3).end('abc'),
	'/204': (request, response) => response.writeHead(204).end('ignored'),
	'/304': (request, response) => response.writeHead(304, 'Same', ['X-A', '1', 'X-A', '2']).end(),
	'/long': (request, response) => {
		response.strictContentLength = true;
		response.setHeader('Content-Length', 2);
		try {
			response.write('too long');
		} catch ({ code }) {
			response.end(code === 'ERR_HTTP_CONTENT_LENGTH_MISMATCH' ? 'ok' : 'no');
		}
	},
};
const server = http.createServer((request, response) => {
	response.sendDate = false;
	routes[request.url](request, response);
});
server.listen(0, async () => {
	for (const [method, path] of [
		...Object.keys(routes).map((path) => ['GET', path]),
		['HEAD', '/trailers'],
	]) {
		await new Promise((resolve) => {
			http
				.request({ port: server.address().port, method, path, agent: false }, (response) => {
					let body = '';
					response.setEncoding('utf8').on('data', (text) => (body += text));
					response.on('end', () => {
						const { statusCode, statusMessage, rawHeaders, trailers, rawTrailers, complete } =
							response;
						console.log(
							method,
							path,
							statusCode,
							statusMessage,
							rawHeaders,
							body,
							trailers,
							rawTrailers,
							complete,
						);
						resolve();
					});
				})
				.end();
		});
	}
	server.close();
});
