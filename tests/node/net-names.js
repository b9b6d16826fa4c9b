// Names and addresses: dns.lookup of localhost, families, net.isIP, BlockList, SocketAddress, own lookup functions.
'use strict';
const dns = require('node:dns');
const net = require('node:net');
const { once } = require('node:events');

(async () => {
	console.log(await dns.promises.lookup('localhost', { all: true, family: 4 }));
	console.log(
		await dns.promises.lookup('127.0.0.1'),
		await dns.promises.lookup('::1', { all: true }),
	);
	await dns.promises
		.lookup('no.such.name.invalid')
		.catch(({ code, syscall, hostname }) =>
			console.log(code === 'ENOTFOUND' || code === 'EAI_AGAIN', syscall, hostname),
		);
	console.log(['1.2.3.4', '::1', '1.2.3', '::ffff:1.2.3.4', 'fe80::1%lo'].map(net.isIP));
	const list = new net.BlockList();
	list.addAddress('10.0.0.1');
	list.addRange('10.1.0.1', '10.1.0.9');
	list.addSubnet('fd00::', 16, 'ipv6');
	console.log(
		list.rules,
		list.check('10.1.0.5'),
		list.check('fd00::5', 'ipv6'),
		list.check('::ffff:10.0.0.1', 'ipv6'),
	);
	const address = new net.SocketAddress({ address: '::1', family: 'ipv6', port: 80, flowlabel: 1 });
	console.log(
		address.toJSON(),
		net.SocketAddress.parse('[::1]:80')?.port,
		net.SocketAddress.parse('1.2.3.4:99999'),
	);
	for (const host of ['127.0.0.1', '::1', 'localhost']) {
		const server = net.createServer((socket) => socket.end());
		server.listen(0, host);
		await once(server, 'listening');
		const socket = net.connect({ port: server.address().port, host }).resume();
		const [error, ip, family, name] =
			host === 'localhost' ? await once(socket, 'lookup') : [null, host, null, host];
		await once(socket, 'connect');
		console.log(
			server.address().family,
			error,
			net.isIP(ip) > 0,
			family === null || family > 0,
			name,
			socket.remoteFamily,
		);
		server.close();
		await once(socket, 'close');
	}
	const server = net.createServer((socket) => socket.end()).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const lookup = (name, options, done) =>
		done(null, options.all ? [{ address: '127.0.0.1', family: 4 }] : '127.0.0.1', 4);
	const socket = net.connect({ port: server.address().port, host: 'my.name', lookup }).resume();
	await once(socket, 'close');
	console.log(socket.autoSelectFamilyAttemptedAddresses?.length, net.getDefaultAutoSelectFamily());
	server.close();
})();
