// Expect: 100-continue, early hints, and an answer before the body is read.
'use strict';
const http = require('node:http');

const server = http.createServer((request, response) => {
	response.writeEarlyHints({ link: '</style.css>; rel=preload' });
	response.end('early');
});
server.on('checkContinue', async (request, response) => {
	response.writeContinue();
	let body = '';
	for await (const chunk of request) body += chunk;
	response.end(`got ${body}`);
});
server.listen(0, () => {
	const { port } = server.address();
	const headers = { Expect: '100-continue' };
	const request = http.request({ port, method: 'POST', headers }, (response) => {
		response.on('data', (data) => console.log(String(data)));
		response.on('end', () => {
			const get = http.get({ port }, (answer) => {
				answer.on('data', (data) => console.log(answer.statusCode, String(data)));
				answer.on('end', () => server.close());
			});
			get.on('information', ({ statusCode, headers: { link } }) => console.log(statusCode, link));
		});
	});
	request.on('continue', () => {
		console.log('continue');
		request.end('the body');
	});
	request.flushHeaders();
});
