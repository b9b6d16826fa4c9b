// AsyncLocalStorage: a context for each request, through timers, generators and what ends the response.
'use strict';
const { AsyncLocalStorage } = require('node:async_hooks');
const http = require('node:http');
const { setTimeout: wait } = require('node:timers/promises');

const requests = new AsyncLocalStorage();
const lines = [];
const log = (what) => lines.push(`${requests.getStore()?.id} ${what}`);

const server = http.createServer((request, response) => {
	requests.run({ id: request.url }, async () => {
		log('start');
		response.on('finish', () => log('finish'));
		response.on('close', () => log('close'));
		await wait(request.url === '/a' ? 20 : 5);
		for await (const piece of pieces()) log(piece);
		setImmediate(() => process.nextTick(() => response.end(requests.getStore().id)));
	});
});
async function* pieces() {
	yield 'one';
	await null;
	yield 'two';
}
server.listen(0, async () => {
	const base = `http://127.0.0.1:${server.address().port}`;
	const answers = await Promise.all(
		['/a', '/b'].map(async (path) => {
			const response = await fetch(base + path);
			return response.text();
		}),
	);
	server.close(() => {
		console.log(answers, requests.getStore());
		console.log(lines.sort().join('\n'));
	});
});
