// Expect: 100-continue on both sides, checkContinue, checkExpectation, and early hints.
'use strict';
const http = require('node:http');

const server = http.createServer((request, response) => {
	response.writeEarlyHints({ link: '</a.css>; rel=preload', 'x-trace': 'id' });
	response.writeProcessing();
	request.resume().on('end', () => response.end('request event'));
});
server.on('checkContinue', (request, response) => {
	if (request.headers['x-refuse']) {
		response.writeHead(417, { connection: 'close' });
		return response.end();
	}
	response.writeContinue();
	let body = '';
	request
		.setEncoding('utf8')
		.on('data', (text) => (body += text))
		.on('end', () => response.end(`continued ${body}`));
});
server.on('checkExpectation', (request, response) => {
	response.statusCode = 417;
	response.end(`cannot ${request.headers.expect}`);
});
server.listen(0, async () => {
	const ask = (headers, body) =>
		new Promise((resolve) => {
			const request = http.request({
				port: server.address().port,
				method: 'POST',
				headers,
				agent: false,
			});
			request.on('continue', () => (console.log('continue'), request.end(body)));
			request.on('information', ({ statusCode, headers: early, rawHeaders }) =>
				console.log(statusCode, early, rawHeaders.length),
			);
			request.on('response', (response) => {
				response.setEncoding('utf8');
				let text = '';
				response
					.on('data', (data) => (text += data))
					.on('end', () => resolve([response.statusCode, text]));
			});
			request.on('error', ({ code }) => resolve(code));
			if (headers.expect === '100-continue') request.flushHeaders();
			else request.end(body);
		});
	console.log(await ask({ expect: '100-continue' }, 'body'));
	console.log(await ask({ expect: '100-continue', 'x-refuse': '1' }, 'body'));
	console.log(await ask({ expect: 'something' }, 'body'));
	console.log(await ask({}, 'plain'));
	server.close();
});
