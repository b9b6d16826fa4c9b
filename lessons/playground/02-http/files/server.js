import { createServer } from 'node:http';

const routes = {
	'GET /': (request, response) => {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
		response.end('<h1>It works</h1><p>See <a href="/time">/time</a>.</p>');
	},
	'GET /time': (request, response) => {
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(JSON.stringify({ now: new Date().toISOString() }));
	},
	'POST /echo': (request, response) => {
		response.writeHead(200, { 'content-type': request.headers['content-type'] ?? 'text/plain' });
		request.pipe(response);
	},
};

const server = createServer((request, response) => {
	const { pathname } = new URL(request.url, 'http://localhost');
	const answer = routes[`${request.method} ${pathname}`];
	if (answer) return answer(request, response);
	response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
	response.end(`There is nothing at ${request.method} ${pathname}\n`);
});

const port = process.env.PORT ?? 3000;
server.listen(port, () => console.log(`Listening on http://localhost:${port}`));
