// allowHalfOpen, end and destroy, resetAndDestroy, destroySoon, and what events come with each.
'use strict';
const net = require('node:net');
const { once } = require('node:events');

const watch = (name, socket) => {
	for (const event of ['end', 'finish', 'close', 'error']) {
		socket.on(event, (value) => lines.push(`${name} ${event} ${value?.code ?? value ?? ''}`));
	}
	return socket.resume();
};
let lines = [];
async function run(options, act) {
	lines = [];
	const server = net.createServer(options, (socket) =>
		server.emit('socket', watch('server', socket)),
	);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const client = watch(
		'client',
		net.connect({ port: server.address().port, host: '127.0.0.1', ...options }),
	);
	const [[socket]] = await Promise.all([once(server, 'socket'), once(client, 'connect')]);
	const ended = Promise.all(
		[socket, client].map((one) => new Promise((resolve) => one.on('close', resolve))),
	);
	console.log(socket.readyState, client.readyState, client.allowHalfOpen);
	act(client, socket);
	await ended;
	console.log(lines.sort(), client.readyState, client.bytesWritten, socket.bytesRead);
	server.close();
}
(async () => {
	await run({}, (client) => client.end('bye'));
	await run({ allowHalfOpen: true }, (client, socket) => {
		client.end('bye');
		socket.on('end', () => {
			lines.push(`still ${socket.readyState} ${client.readyState}`);
			socket.end('answer');
		});
	});
	await run({}, (client) => client.destroy());
	await run({}, (client) => client.resetAndDestroy());
	await run({}, (client) => (client.write('x'), client.destroySoon()));
})();
