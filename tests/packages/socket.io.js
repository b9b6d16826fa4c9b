// Rooms, acknowledgements, binary, namespaces with a login; over polling and over WebSocket.
const { createServer } = require('node:http');
const { once } = require('node:events');
const { Server } = require('socket.io');
const { io } = require('socket.io-client');

async function main() {
	const http = createServer().listen(0);
	const server = new Server(http);
	server.on('connection', (socket) => {
		socket.on('join', (room, done) => {
			socket.join(room);
			done({ rooms: socket.rooms.size });
		});
		socket.on('say', (room, text) => server.to(room).emit('said', text));
		socket.on('bytes', (bytes, done) => done(Buffer.from(bytes).reverse()));
	});
	server
		.of('/admin')
		.use((socket, next) =>
			next(socket.handshake.auth.token === 't' ? undefined : new Error('no entry')),
		);
	const url = `http://localhost:${http.address().port}`;
	for (const transports of [['polling'], ['websocket'], ['polling', 'websocket']]) {
		const [a, b] = [
			io(url, { transports, forceNew: true }),
			io(url, { transports, forceNew: true }),
		];
		await Promise.all([once(a, 'connect'), once(b, 'connect')]);
		console.log(
			transports,
			await a.emitWithAck('join', 'room'),
			await b.emitWithAck('join', 'room'),
		);
		const heard = Promise.all([once(a, 'said'), once(b, 'said')]);
		a.emit('say', 'room', { text: 'hi', list: [1, null] });
		console.log(JSON.stringify(await heard));
		console.log(await a.emitWithAck('bytes', Buffer.from([1, 2, 3])));
		a.disconnect();
		b.disconnect();
	}
	const refused = io(`${url}/admin`, { forceNew: true, auth: { token: 'x' } });
	console.log((await once(refused, 'connect_error'))[0].message);
	refused.disconnect();
	const admin = io(`${url}/admin`, { forceNew: true, auth: { token: 't' } });
	await once(admin, 'connect');
	console.log('admin', admin.connected);
	admin.disconnect();
	await server.close();
	console.log('closed');
}
main();
