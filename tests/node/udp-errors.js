// UDP: addresses that are taken or shared, what is too long, multicast, and calls at the wrong time.
'use strict';
const dgram = require('node:dgram');
const { once } = require('node:events');

const attempt = (name, work) => {
	try {
		console.log(name, work());
	} catch ({ code, message }) {
		console.log(name, code, message);
	}
};
(async () => {
	const one = dgram.createSocket('udp4').bind(0, '127.0.0.1');
	await once(one, 'listening');
	const { port } = one.address();
	const two = dgram.createSocket('udp4').bind(port, '127.0.0.1');
	console.log((await once(two, 'error'))[0].message.replace(port, 'PORT'));
	one.send('x'.repeat(70_000), port, '127.0.0.1', (error) =>
		console.log(error.code, error.syscall),
	);
	attempt('bind twice', () => one.bind());
	attempt('port', () => one.send('x', 99_999));
	attempt('type', () => dgram.createSocket('udp5'));
	attempt('not connected', () => one.remoteAddress());
	attempt('ttl', () => one.setTTL(300));
	attempt('sizes', () => one.getRecvBufferSize() > 0 && one.getSendQueueCount());
	attempt('broadcast', () => one.setBroadcast(true));
	attempt('text', () => one.send(5, port));
	const group = '239.1.2.3';
	const sockets = [0, 1].map(() => dgram.createSocket({ type: 'udp4', reuseAddr: true }));
	sockets[0].bind(0, '0.0.0.0');
	await once(sockets[0], 'listening');
	sockets[1].bind(sockets[0].address().port, '0.0.0.0');
	await once(sockets[1], 'listening');
	for (const socket of sockets) socket.addMembership(group, '127.0.0.1');
	const both = Promise.all(sockets.map((socket) => once(socket, 'message')));
	one.setMulticastInterface('127.0.0.1');
	one.send('to the group', sockets[0].address().port, group);
	console.log((await both).map(([data]) => String(data)));
	sockets[0].dropMembership(group, '127.0.0.1');
	attempt('dropped', () => sockets[0].dropMembership(group, '127.0.0.1'));
	for (const socket of sockets) socket.close();
	one.close();
	attempt('closed', () => one.send('x', 1));
	attempt('closed twice', () => one.close());
})();
