// A server in another process learns that the client of an event stream has left.
'use strict';
const { fork } = require('node:child_process');
const { once } = require('node:events');
const http = require('node:http');

async function serve() {
	const server = http.createServer((request, response) => {
		response.writeHead(200, { 'Content-Type': 'text/event-stream' });
		let count = 0;
		const timer = setInterval(() => response.write(`data: ${count++}\n\n`), 10);
		response.on('close', () => {
			clearInterval(timer);
			process.send(`left ${count >= 3} ${response.writableFinished} ${request.destroyed}`);
			server.close();
			process.disconnect();
		});
	});
	await once(server.listen(0), 'listening');
	process.send(server.address().port);
}
async function listen() {
	const child = fork(__filename, ['child']);
	const [port] = await once(child, 'message');
	const request = http.get({ port });
	const [response] = await once(request, 'response');
	response.on('error', ({ code, message }) => console.log(code, message));
	let text = '';
	response.on('data', (data) => {
		text += data;
		if (text.includes('data: 2')) request.destroy();
	});
	console.log(...(await once(child, 'message')));
	console.log(await once(child, 'exit'));
}
if (process.argv[2] === 'child') serve();
else listen();
