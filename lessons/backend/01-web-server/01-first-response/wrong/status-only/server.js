import { createServer } from 'node:http';

const server = createServer((request, response) => {
	response.writeHead(200, { 'content-type': 'text/plain' });
	response.end('Not implemented yet\n');
});

server.listen(3000, () => {
	console.log('Listening on http://localhost:3000');
});
