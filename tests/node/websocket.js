// WebSocket: the ws package and Node's own client against a server of the ws package.
'use strict';
const http = require('node:http');
const { WebSocket: Client, WebSocketServer } = require('ws');

const server = http.createServer((request, response) => response.end());
new WebSocketServer({ server }).on('connection', (socket, request) => {
	socket.on('message', (data, binary) => socket.send(binary ? data : `${request.url} ${data}`));
});
server.listen(0, () => {
	const address = `ws://localhost:${server.address().port}/path`;
	const client = new Client(address);
	client.on('open', () => client.send('from ws'));
	client.on('message', (data) => {
		console.log(String(data));
		client.close(4000, 'enough');
	});
	client.on('close', (code, reason) => {
		console.log(code, String(reason));
		const own = new WebSocket(address);
		own.binaryType = 'arraybuffer';
		own.onopen = () => own.send('from node');
		own.onmessage = ({ data }) => {
			console.log(data);
			if (typeof data === 'string') own.send(new Uint8Array(70000));
			else own.close();
		};
		own.onclose = ({ code, wasClean }) => {
			console.log(code, wasClean);
			server.close(() => console.log('closed'));
		};
	});
});
