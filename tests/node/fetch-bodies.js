// fetch: what bodies may be, streams both ways, forms, redirects, abort, errors of the network.
'use strict';
const http = require('node:http');
const { once } = require('node:events');

const server = http.createServer(async (request, response) => {
	if (request.url === '/redirect') return response.writeHead(307, { location: '/echo' }).end();
	if (request.url === '/loop') return response.writeHead(302, { location: '/loop' }).end();
	if (request.url === '/hang') return;
	if (request.url === '/cut')
		return response
			.writeHead(200, { 'content-length': 9 })
			.write('cut', () => request.socket.destroy());
	let body = '';
	for await (const text of request.setEncoding('utf8')) body += text;
	const type = request.headers['content-type']?.replace(/boundary=.*/, 'boundary') ?? null;
	response.end(
		JSON.stringify([
			request.method,
			type,
			request.headers['content-length'] ?? null,
			body.replace(/----[-\w]+/g, '--'),
		]),
	);
});
(async () => {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const base = `http://127.0.0.1:${server.address().port}`;
	const form = new FormData();
	form.set('name', 'värde');
	form.set('file', new File(['content'], 'a.txt', { type: 'text/plain' }));
	const stream = new ReadableStream({
		start: (controller) => (controller.enqueue(Buffer.from('streamed')), controller.close()),
	});
	for (const body of [
		'text',
		new URLSearchParams({ a: '1 2' }),
		new Blob(['b'], { type: 'x/y' }),
		Buffer.from('bytes'),
		form,
		stream,
		null,
	]) {
		const response = await fetch(`${base}/echo`, { method: 'POST', body, duplex: 'half' });
		console.log(await response.json());
	}
	const redirected = await fetch(`${base}/redirect`, { method: 'PUT', body: 'again' });
	console.log(redirected.redirected, redirected.url === `${base}/echo`, await redirected.json());
	const tell = (promise) =>
		promise.then(
			({ status, type }) => console.log(status, type),
			(error) => console.log(error.name, error.message, error.cause?.code ?? error.cause?.message),
		);
	await tell(fetch(`${base}/redirect`, { redirect: 'manual' }));
	await tell(fetch(`${base}/redirect`, { redirect: 'error' }));
	await tell(fetch(`${base}/loop`));
	await tell(fetch(`${base}/hang`, { signal: AbortSignal.timeout(20) }));
	await tell(fetch('http://127.0.0.1:9'));
	await tell(fetch('nonsense'));
	await tell((await fetch(`${base}/cut`)).text());
	const response = new Response('{"a":1}', {
		status: 201,
		headers: { 'content-type': 'application/json' },
	});
	console.log(await response.clone().json(), response.ok, await response.text(), response.bodyUsed);
	server.close();
	server.closeAllConnections();
})();
