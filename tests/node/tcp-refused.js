// Nobody listens: ECONNREFUSED; no such name: ENOTFOUND; no such socket: ENOENT.
'use strict';
const net = require('node:net');

const describe = ({ code, message, errno, syscall, address, port, hostname }) =>
	console.log({ code, message, errno, syscall, address, port, hostname });
net.connect(1, '127.0.0.1').on('error', (error) => {
	describe(error);
	net.connect(80, 'nowhere.invalid').on('error', (error) => {
		describe(error);
		net.connect('missing.sock').on('error', describe).on('close', (failed) => console.log(failed));
	});
});
