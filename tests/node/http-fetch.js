// fetch against a server: body, JSON, status, streaming, abort.
'use strict';
const http = require('node:http');

const server = http.createServer(async (request, response) => {
	if (request.url === '/never') return;
	if (request.url === '/stream') {
		for (const part of ['one', 'two', 'three']) {
			response.write(part);
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
		response.end();
		return;
	}
	let body = '';
	for await (const chunk of request) body += chunk;
	response.writeHead(201, { 'Content-Type': 'application/json' });
	response.end(JSON.stringify({ body, agent: request.headers['user-agent'] }));
});
server.listen(0, async () => {
	const base = `http://localhost:${server.address().port}`;
	const posted = await fetch(base, { method: 'POST', body: 'text' });
	console.log(posted.status, posted.ok, posted.headers.get('content-type'), await posted.json());
	const chunks = [];
	for await (const chunk of (await fetch(`${base}/stream`)).body) chunks.push(Buffer.from(chunk) + '');
	console.log(chunks);
	await fetch(`${base}/never`, { signal: AbortSignal.timeout(50) }).catch((error) => {
		console.log(error.name, error.message);
	});
	await fetch('http://127.0.0.1:1').catch((error) => console.log(error.cause?.code));
	server.close(() => console.log('closed'));
	server.closeAllConnections();
});
