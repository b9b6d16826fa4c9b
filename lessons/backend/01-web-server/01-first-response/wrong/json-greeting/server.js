import { createServer } from 'node:http';

const server = createServer((request, response) => {
	response.writeHead(200, { 'content-type': 'application/json' });
	response.end('Hello, Ada\n');
});

server.listen(3000, () => {
	console.log('Listening on http://localhost:3000');
});
