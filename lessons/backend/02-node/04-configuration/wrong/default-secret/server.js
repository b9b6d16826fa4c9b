import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { readConfig } from './config.js';

const config = readConfig(process.env);

/** A text that only somebody with the secret could have made. */
function sign(text) {
	return createHmac('sha256', config.sessionSecret).update(text).digest('hex');
}

function answer(request) {
	const { pathname, searchParams } = new URL(request.url, 'http://localhost');

	if (pathname === '/sign') return { signature: sign(searchParams.get('text')) };
	if (pathname === '/') return { status: 'ok' };
	throw new Error(`nothing lives at ${pathname}`);
}

const server = createServer((request, response) => {
	try {
		const value = answer(request);
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(JSON.stringify(value));
	} catch (error) {
		console.error(error);
		response.writeHead(500, { 'content-type': 'text/plain' });
		response.end(config.production ? 'Something went wrong\n' : `${error.stack}\n`);
	}
});

server.listen(config.port, () => {
	console.log(`Listening on http://localhost:${config.port}`);
});
