// Headers: how they are kept, joined, checked, sent raw; cookies; what may not be set any more.
'use strict';
const http = require('node:http');

const attempt = (name, work) => {
	try {
		console.log(name, work());
	} catch ({ code, message }) {
		console.log(name, code, message);
	}
};
const server = http.createServer((request, response) => {
	const { headers, headersDistinct, rawHeaders } = request;
	console.log(headers, headersDistinct['x-list'], rawHeaders.length);
	response.setHeader('Set-Cookie', ['a=1', 'b=2']);
	response.appendHeader('X-Many', 'one').appendHeader('x-many', 'two');
	response.setHeaders(new Map([['X-Map', 'yes']]));
	console.log(response.getHeaderNames(), response.getRawHeaderNames(), response.hasHeader('x-MAP'));
	console.log(response.getHeader('X-Many'), { ...response.getHeaders() });
	response.removeHeader('X-Map');
	for (const [name, value] of [
		['bad name', 'x'],
		['x', 'a\nb'],
		['x', undefined],
		['', 'x'],
		['x', 'ü€'],
	]) {
		attempt('setHeader', () => response.setHeader(name, value).statusCode);
	}
	attempt('status', () => response.writeHead(99));
	attempt('reason', () => response.writeHead(200, 'a\nb'));
	response.writeHead(201, { 'X-More': 5 });
	attempt('twice', () => response.writeHead(200));
	attempt('late', () => response.setHeader('a', 'b'));
	console.log(response.headersSent, response.statusMessage, response.writableEnded);
	response.end();
	attempt('after end', () => response.write('x'));
	response.on('error', ({ code }) => console.log('error', code));
});
server.listen(0, '127.0.0.1', () => {
	const headers = {
		'X-List': ['1', '2'],
		Cookie: ['a=1', 'b=2'],
		Host: 'h',
		Connection: 'close',
		Accept: ['a', 'b'],
	};
	http.get({ port: server.address().port, headers }, (response) => {
		console.log(
			response.headers['set-cookie'],
			response.headers['x-many'],
			response.headers['x-more'],
		);
		server.close();
	});
	attempt('path', () => http.get({ path: '/a b' }));
	attempt('method', () => http.request({ method: 'B AD' }));
	attempt('protocol', () => http.get('ftp://x'));
	attempt('names', () => http.validateHeaderName('ä'));
	console.log(http.METHODS.length, http.STATUS_CODES[418]);
});
