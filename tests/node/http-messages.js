// Requests and responses with Node's own client: methods, bodies, headers, chunking, HEAD.
'use strict';
const http = require('node:http');

const server = http.createServer(async (request, response) => {
	let body = '';
	for await (const chunk of request) body += chunk;
	response.setHeader('X-Many', ['a', 'b']);
	const { method, url, httpVersion, headers } = request;
	const { 'content-length': length, 'transfer-encoding': encoding } = headers;
	response.end(JSON.stringify({ method, url, httpVersion, length, encoding, body }));
});
function ask(options, body) {
	return new Promise((resolve, reject) => {
		const request = http.request({ port: server.address().port, ...options }, (response) => {
			const { statusCode, statusMessage, headers } = response;
			let text = '';
			response.setEncoding('utf8');
			response.on('data', (chunk) => (text += chunk));
			response.on('end', () => resolve([statusCode, statusMessage, headers['x-many'], text]));
		});
		request.on('error', reject);
		request.end(body);
	});
}
server.listen(0, async () => {
	console.log(await ask({ path: '/get?a=1' }));
	console.log(await ask({ path: '/post', method: 'POST' }, 'body'));
	console.log(await ask({ path: '/put', method: 'PUT', headers: { 'Transfer-Encoding': 'chunked' } }, 'ü'));
	console.log(await ask({ path: '/head', method: 'HEAD' }));
	console.log(await ask({ path: '/delete', method: 'DELETE' }));
	server.close(() => console.log('closed'));
});
