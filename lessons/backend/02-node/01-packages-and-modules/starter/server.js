import { createServer } from 'node:http';
import { listNotes } from './src/notes.js';

const server = createServer((request, response) => {
	if (request.url !== '/notes') {
		response.writeHead(404, { 'content-type': 'text/plain' });
		response.end('Not found\n');
		return;
	}

	response.writeHead(200, { 'content-type': 'application/json' });
	response.end(JSON.stringify(listNotes()));
});

server.listen(3000, () => {
	console.log('Listening on http://localhost:3000');
});
