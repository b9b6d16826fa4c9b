// allowHalfOpen: the server answers after the client has ended.
'use strict';
const net = require('node:net');

const server = net.createServer({ allowHalfOpen: true }, (socket) => {
	socket.resume();
	socket.on('end', () => {
		console.log('client has ended');
		setTimeout(() => socket.end('late answer'), 20);
	});
});
server.listen(0, () => {
	const client = net.connect(server.address().port);
	client.end('question');
	client.on('data', (data) => console.log(String(data), client.readyState));
	client.on('close', () => server.close(() => console.log('closed')));
});
