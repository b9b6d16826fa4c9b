import { createServer } from 'node:http';
import { BodyTooLarge, readBody } from './body.js';

const BODY_LIMIT = 1_000_000;

function sendJson(response, status, value, headers = {}) {
	response.writeHead(status, { 'content-type': 'application/json', ...headers });
	response.end(JSON.stringify(value));
}

function home(request, response) {
	const headers = { vary: 'Accept' };

	if (request.headers.accept?.includes('application/json')) {
		sendJson(response, 200, { title: 'Notes' }, headers);
		return;
	}

	response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
	response.end('<h1>Notes</h1>\n');
}

async function echo(request, response) {
	try {
		const text = await readBody(request, BODY_LIMIT);
		sendJson(response, 200, JSON.parse(text));
	} catch (error) {
		if (error instanceof BodyTooLarge) sendJson(response, 413, { error: 'body too large' }, { connection: 'close' });
		else if (error instanceof SyntaxError) sendJson(response, 400, { error: 'not JSON' });
		else throw error;
	}
}

function health(request, response) {
	sendJson(response, 200, { status: 'ok' });
}

const routes = {
	'/': { GET: home, HEAD: home },
	'/echo': { POST: echo },
	'/health': { GET: health, HEAD: health },
};

const server = createServer(async (request, response) => {
	const { pathname } = new URL(request.url, 'http://localhost');
	const methods = routes[pathname];

	if (!methods) {
		response.writeHead(404, { 'content-type': 'text/plain' });
		response.end('Not found\n');
		return;
	}

	const answer = methods[request.method];
	if (!answer) {
		response.writeHead(405, { allow: Object.keys(methods).join(', ') });
		response.end();
		return;
	}

	await answer(request, response);
});

server.listen(3000, () => {
	console.log('Listening on http://localhost:3000');
});
