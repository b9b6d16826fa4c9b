// A server in another process: 20 MB against a reader that pauses, 10 MB up.
'use strict';
const { fork } = require('node:child_process');
const { once } = require('node:events');
const http = require('node:http');

async function serve() {
	const server = http.createServer(async (request, response) => {
		let bytes = 0;
		for await (const chunk of request) bytes += chunk.length;
		if (request.method === 'POST') return void response.end(String(bytes));
		for (let count = 0; count < 320; count++) {
			if (!response.write(Buffer.alloc(65536, count))) await once(response, 'drain');
		}
		response.end();
	});
	await once(server.listen(0), 'listening');
	process.send(server.address().port);
	process.on('disconnect', () => server.close().closeAllConnections());
}
async function ask() {
	const child = fork(__filename, ['child']);
	const [port] = await once(child, 'message');
	const [down] = await once(http.get({ port }), 'response');
	let bytes = 0;
	for await (const chunk of down) {
		bytes += chunk.length;
		await new Promise(setImmediate);
	}
	const upload = http.request({ port, method: 'POST' }).end(Buffer.alloc(1e7));
	const [answer] = await once(upload, 'response');
	console.log(bytes, String((await answer.toArray())[0]));
	child.disconnect();
	console.log(await once(child, 'exit'));
}
if (process.argv[2] === 'child') serve();
else ask();
