// A port that is taken: EADDRINUSE, as an event.
'use strict';
const net = require('node:net');

const first = net.createServer().listen(0, '127.0.0.1', () => {
	const { port } = first.address();
	const second = net.createServer();
	second.on('error', ({ code, message, errno, syscall, address }) => {
		console.log(code, message.replace(port, 'PORT'), errno, syscall, address);
		first.close(() => {
			second.listen(port, '127.0.0.1', () => {
				console.log('free again', second.address().port === port);
				second.close();
			});
		});
	});
	second.listen(port, '127.0.0.1');
});
