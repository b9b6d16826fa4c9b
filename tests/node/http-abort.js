// Requests that are given up: by a signal, destroy, a timeout, a server that hangs up, and before a socket is there.
'use strict';
const http = require('node:http');

const server = http.createServer((request, response) => {
	request
		.on('aborted', () => {})
		.on('close', () => server.emit('gone', request.url, request.destroyed, request.complete));
	if (request.url === '/hang-up') return request.socket.destroy();
	if (request.url === '/half') {
		response.writeHead(200, { 'Content-Length': 10 });
		return response.write('half', () => request.socket.destroy());
	}
});
server.listen(0, async () => {
	const { port } = server.address();
	const start = (path, options) => {
		const events = [];
		const request = http.get({ port, path, agent: false, ...options });
		for (const name of ['abort', 'timeout', 'response', 'close'])
			request.on(name, () => events.push(name));
		request.on('error', ({ name, code, message }) => events.push(`${name} ${code} ${message}`));
		request.on('response', (response) =>
			response
				.resume()
				.on('error', ({ code, message }) => events.push(`response ${code} ${message}`)),
		);
		const ended = new Promise((resolve) => request.on('close', () => setImmediate(resolve)));
		return [request, () => ended.then(() => console.log(path, events, request.destroyed))];
	};
	const controller = new AbortController();
	const [, signalled] = start('/signal', { signal: controller.signal });
	setTimeout(() => controller.abort(), 20);
	await signalled();
	const [destroyed, afterDestroy] = start('/destroy');
	destroyed.destroy(new Error('mine'));
	await afterDestroy();
	const [slow, afterTimeout] = start('/timeout', { timeout: 20 });
	slow.on('timeout', () => slow.destroy());
	await afterTimeout();
	for (const path of ['/hang-up', '/half']) await start(path)[1]();
	const [early, afterEarly] = start('/early', { signal: AbortSignal.abort() });
	await afterEarly();
	console.log(early.reusedSocket, early.aborted);
	server.close();
	server.closeAllConnections();
});
