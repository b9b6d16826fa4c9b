import { createServer } from 'node:http';

createServer((request, response) => {
	response.end('Hello from your server\n');
}).listen(3000);
