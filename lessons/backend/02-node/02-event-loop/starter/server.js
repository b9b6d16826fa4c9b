import { createServer } from 'node:http';
import { fetchAll } from './fetch-all.js';
import { fingerprint } from './fingerprint.js';
import { news, rates, weather } from './services.js';

const routes = {
	'/dashboard': async () => {
		const [first, second, third] = await fetchAll([weather, news, rates]);
		return { weather: first, news: second, rates: third };
	},
	'/fingerprint': async () => ({ fingerprint: await fingerprint('swordfish') }),
	'/health': async () => ({ status: 'ok' }),
};

const server = createServer(async (request, response) => {
	const { pathname } = new URL(request.url, 'http://localhost');
	const route = routes[pathname];

	if (!route) {
		response.writeHead(404, { 'content-type': 'text/plain' });
		response.end('Not found\n');
		return;
	}

	try {
		const value = await route();
		response.writeHead(200, { 'content-type': 'application/json' });
		response.end(JSON.stringify(value));
	} catch (error) {
		console.error(error);
		response.writeHead(500, { 'content-type': 'text/plain' });
		response.end('Something went wrong\n');
	}
});

server.listen(3000, () => {
	console.log('Listening on http://localhost:3000');
});
