import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { serveFile } from './static.js';

const root = fileURLToPath(new URL('./public', import.meta.url));

const server = createServer(async (request, response) => {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { allow: 'GET, HEAD' });
		response.end();
		return;
	}

	await serveFile(root, request, response);
});

server.listen(3000, () => {
	console.log('Listening on http://localhost:3000');
});
