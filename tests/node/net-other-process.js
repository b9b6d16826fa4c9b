// Connections between two processes: ended by halves, reset, passed on with bytes unread, and cut off by a kill.
'use strict';
const { fork } = require('node:child_process');
const { once } = require('node:events');
const net = require('node:net');

const big = (letter) => Buffer.alloc(700_000, letter);

const roles = {
	/** Answers when it has everything, resets when it is asked to. */
	server() {
		const server = net.createServer({ allowHalfOpen: true }, (socket) => {
			let bytes = 0;
			socket.on('data', (data) => {
				bytes += data.length;
				if (String(data) === 'reset') socket.resetAndDestroy();
				if (String(data) === 'stay') socket.write('staying');
			});
			socket.on('end', () => socket.end(big(String(bytes)[0])));
			socket.on('error', () => undefined);
		});
		server.listen(0, '127.0.0.1', () => process.send(server.address().port));
	},
	/** Writes at once, and again when it is answered. */
	client() {
		process.once('message', (port) => {
			const socket = net.connect(port, '127.0.0.1');
			socket.write('first', () => process.send('written'));
			let text = '';
			socket.setEncoding('utf8').on('data', (data) => {
				text += data;
				if (text === 'more?') socket.write('second');
			});
			socket.on('end', () => process.send(text, () => process.disconnect()));
		});
	},
	/** Takes over a connection. */
	heir() {
		process.once('message', (_, socket) => {
			let text = '';
			socket.on('data', (data) => {
				text += data;
				if (text === 'first') socket.write('more?');
				if (text === 'firstsecond') socket.end(' enough');
			});
			socket.on('close', () => process.disconnect());
			socket.resume();
		});
	},
};

async function drive() {
	const server = fork(__filename, ['server']);
	const [port] = await once(server, 'message');

	const whole = net.connect({ port, host: '127.0.0.1' });
	console.log('takes it all at once', whole.write(big('x')));
	whole.end('end');
	let bytes = 0;
	for await (const data of whole) bytes += data.length;
	console.log('half by half', bytes);

	const broken = net.connect({ port, host: '127.0.0.1' }, () => broken.write('reset'));
	const [{ code, syscall }] = await once(broken, 'error');
	console.log('reset', code, syscall);

	const cut = net.connect({ port, host: '127.0.0.1' }, () => cut.write('stay'));
	console.log(String((await once(cut, 'data'))[0]));
	cut.on('end', () => console.log('cut off'));
	server.kill('SIGKILL');
	console.log('closed with an error', (await once(cut, 'close'))[0]);
	await pass();
}

async function pass() {
	const [client, heir] = [fork(__filename, ['client']), fork(__filename, ['heir'])];
	const server = net.createServer({ pauseOnConnect: true }).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const accepted = once(server, 'connection');
	client.send(server.address().port);
	await once(client, 'message');
	heir.send('take', (await accepted)[0]);
	console.log('the client read', (await once(client, 'message'))[0]);
	server.close();
	await once(heir, 'exit');
}

if (process.argv[2]) roles[process.argv[2]]();
else drive();
