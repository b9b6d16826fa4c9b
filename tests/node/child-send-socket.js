// A connection and a server passed to a child: the child answers on them, the parent has let go.
'use strict';
const { fork } = require('node:child_process');
const net = require('node:net');

if (process.argv[2] === 'child') {
	process.on('message', (message, handle) => {
		if (message === 'socket') {
			console.log('child got', handle.constructor.name, handle.remoteAddress, handle.localPort > 0);
			handle.on('data', (data) => handle.end(`child heard ${data}`));
			handle.resume();
		} else if (message === 'server') {
			console.log(
				'child got',
				handle.constructor.name,
				handle.listening,
				typeof handle.address().port,
			);
			handle.on('connection', (socket) => {
				socket.end('served by the child');
				handle.close();
			});
			process.send('ready');
		} else console.log(message, handle);
	});
	process.on('disconnect', () => console.log('child: no more'));
	return;
}
const child = fork(__filename, ['child']);
const parts = net.createServer({ pauseOnConnect: true }, (socket) =>
	child.send('socket', socket, (error) => console.log('sent', error)),
);
parts.listen(0, '127.0.0.1', () => {
	const client = net.connect(parts.address().port, '127.0.0.1');
	client.setEncoding('utf8').on('data', (text) => console.log(text));
	client.write('hi');
	client.on('close', () => {
		parts.close();
		const shared = net.createServer().listen(0, '127.0.0.1', () => {
			const { port } = shared.address();
			child.send('server', shared, () => shared.close());
			child.once('message', () => {
				const second = net.connect(port, '127.0.0.1');
				second.setEncoding('utf8').on('data', (text) => console.log(text));
				second.on('close', () => (child.send('text'), child.disconnect()));
			});
		});
	});
});
child.on('exit', (code) => console.log('exit', code));
try {
	child.send('x', {});
} catch ({ code }) {
	console.log(code);
}
