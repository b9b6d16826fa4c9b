// The program behind the front: it answers /api/notes.
import { createServer } from 'node:http';

const notes = ['Buy milk', 'Call Grace', 'Read RFC 9110'];

export function createUpstream() {
	return createServer((request, response) => {
		const found = request.url.split('?')[0] === '/api/notes';
		response.writeHead(found ? 200 : 404, { 'content-type': 'application/json', 'x-served-by': 'upstream' });
		response.end(JSON.stringify(found ? notes : { error: `no ${request.url}` }));
	});
}
