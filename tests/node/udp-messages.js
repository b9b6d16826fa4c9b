// UDP on loopback: send and receive, IPv4 and IPv6, many buffers, empty ones, connected sockets.
'use strict';
const dgram = require('node:dgram');
const { once } = require('node:events');

(async () => {
	for (const [type, address] of [
		['udp4', '127.0.0.1'],
		['udp6', '::1'],
	]) {
		const server = dgram.createSocket(type);
		server.bind(0, address);
		await once(server, 'listening');
		const { port, family } = server.address();
		console.log(type, family, server.address().address, port > 0);
		server.on('message', (data, { address: from, family: kind, port: back, size }) => {
			server.send(`${from} ${kind} ${size}: ${data}`, back, from);
		});
		const client = dgram.createSocket(type);
		const ask = async (...parts) => {
			client.send(...parts, port, address, (error, bytes) => console.log('sent', error, bytes));
			const [data] = await once(client, 'message');
			return String(data);
		};
		console.log(await ask('text'));
		console.log(await ask(Buffer.from('abcdef'), 2, 3));
		console.log(await ask([Buffer.from('a'), 'b', new Uint8Array([99])]));
		console.log(await ask(''));
		client.close();
		const connected = dgram.createSocket(type);
		connected.connect(port, address, () => connected.send('connected'));
		const [answer] = await once(connected, 'message');
		console.log(String(answer), connected.remoteAddress().port === port);
		connected.disconnect();
		try {
			connected.remoteAddress();
		} catch ({ code }) {
			console.log(code);
		}
		connected.close(() => server.close());
		await once(server, 'close');
	}
})();
