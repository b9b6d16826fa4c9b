// isIP, BlockList, SocketAddress and name look-ups that need no network.
'use strict';
const dns = require('node:dns');
const net = require('node:net');

console.log(['1.2.3.4', '01.2.3.4', '::1', '::ffff:1.2.3.4', 'fe80::1%eth0', 'x', ''].map(net.isIP));
const list = new net.BlockList();
list.addAddress('123.123.123.123');
list.addRange('10.0.0.1', '10.0.0.10');
list.addSubnet('8592:757c:efae:4e45::', 64, 'ipv6');
console.log(list.rules);
console.log(list.check('123.123.123.123'), list.check('10.0.0.3'), list.check('222.111.111.222'));
console.log(list.check('::ffff:7b7b:7b7b', 'ipv6'), list.check('::ffff:123.123.123.123', 'ipv6'));
console.log(list.check('8592:757c:efae:4e45:ffff::1', 'ipv6'));
console.log(new net.SocketAddress({ address: '0:0::1', family: 'ipv6', port: 80 }));
try {
	new net.SocketAddress({ address: '1.2.3' });
} catch (error) {
	console.log(error.code, error.message);
}
dns.lookup('localhost', (error, address, family) => {
	console.log(error, address, family);
	dns.lookup('127.0.0.1', { all: true }, (...found) => {
		console.log(...found);
		dns.lookup('nowhere.invalid', (error) => console.log(error.message, error.errno));
	});
});
