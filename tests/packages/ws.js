// A chat: several clients, broadcast, binary messages, compression, ping, closing codes, a refused upgrade.
const http = require('node:http');
const { once } = require('node:events');
const { WebSocket, WebSocketServer } = require('ws');

async function main() {
	const server = http.createServer().listen(0);
	const wss = new WebSocketServer({ noServer: true, perMessageDeflate: { threshold: 10 } });
	server.on('upgrade', (request, socket, head) => {
		if (request.url !== '/chat') socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
		else
			wss.handleUpgrade(request, socket, head, (client) => wss.emit('connection', client, request));
	});
	const ends = [];
	wss.on('connection', (client) => {
		client.on('message', (data, binary) => {
			for (const other of wss.clients) other.send(data, { binary });
		});
		client.on('close', (code, reason) => ends.push(`${code} ${reason}`));
	});
	const url = `ws://localhost:${server.address().port}`;
	const [a, b] = [new WebSocket(`${url}/chat`), new WebSocket(`${url}/chat`)];
	await Promise.all([once(a, 'open'), once(b, 'open')]);
	console.log(a.extensions, a.protocol === '', a.readyState === WebSocket.OPEN);
	for (const message of ['hello', 'x'.repeat(70_000), Buffer.from([1, 2, 3])]) {
		const got = Promise.all([once(a, 'message'), once(b, 'message')]);
		a.send(message);
		for (const [data, binary] of await got)
			console.log(binary, data.length, data.toString().slice(0, 8));
	}
	const pong = once(a, 'pong');
	a.ping('p');
	console.log('pong', String((await pong)[0]));
	const native = new globalThis.WebSocket(`${url}/chat`);
	await new Promise((resolve) => native.addEventListener('open', resolve));
	const echoed = new Promise((resolve) => native.addEventListener('message', resolve));
	native.send('from the built-in client');
	console.log((await echoed).data);
	const refused = new WebSocket(`${url}/none`);
	console.log((await once(refused, 'error'))[0].message);
	for (const client of [a, b]) {
		const closed = once(client, 'close');
		client.close(4001, 'bye');
		console.log((await closed)[0]);
	}
	const ended = new Promise((resolve) => native.addEventListener('close', resolve));
	native.close();
	await ended;
	wss.close();
	server.close(() => console.log('done', ends.sort()));
}
main();
