import { createServer } from 'node:http';

const server = createServer((request, response) => {
	const { pathname } = new URL(request.url, 'http://localhost');

	if (pathname !== '/health') {
		response.writeHead(404, { 'content-type': 'text/plain' });
		response.end('Not found\n');
		return;
	}

	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { allow: 'GET, HEAD' });
		response.end();
		return;
	}

	response.writeHead(200, { 'content-type': 'application/json' });
	response.end(JSON.stringify({ status: 'ok' }));
});

server.listen(3000, () => {
	console.log('Listening on http://localhost:3000');
});
