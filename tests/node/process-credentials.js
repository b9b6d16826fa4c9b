// Who the process is, names that are not writable, and what is under way.
'use strict';
const fs = require('node:fs');
const net = require('node:net');
const zlib = require('node:zlib');
const os = require('node:os');

const tell = (what, call) => {
	try { console.log(what, call()); } catch (error) { console.log(what, error.name, error.code, error.message); }
};
for (const name of ['setgid', 'setegid', 'setuid', 'seteuid']) tell(name, () => process[name]('nobody-such'));
tell('initgroups', () => process.initgroups('nobody-such', 'nobody-such'));
tell('initgroups', () => process.initgroups(987654, 'root'));
tell('setgroups', () => process.setgroups([1, 'nobody-such']));
tell('constructor', () => process instanceof process.constructor);

for (const [holder, name] of [[fs.constants, 'R_OK'], [zlib.constants, 'Z_OK'], [os.constants.errno, 'EPERM']]) {
	tell(name, () => { holder[name] = 10; });
	tell(name, () => delete holder[name]);
}
for (const attribute of ['configurable', 'writable', 'enumerable']) {
	tell(attribute, () => Object.defineProperty(process.env, 'GOO', { [attribute]: false }));
}
tell('accessor', () => Object.defineProperty(process.env, 'GOO', { get: () => 1 }));
tell('data', () => Object.defineProperty(process.env, 'GOO', { value: 1, configurable: true, writable: true, enumerable: true }).GOO);

fs.open(__filename, 'r', (_, fd) => fs.closeSync(fd));
fs.promises.stat(__filename);
console.log(process.getActiveResourcesInfo().filter((name) => /^FS/.test(name)).join());
console.log(process._getActiveRequests().length);
const server = net.createServer((socket) => socket.resume()).listen(0, () => {
	const client = net.connect(server.address().port, () => {
		const handles = process._getActiveHandles();
		console.log(handles.includes(server), handles.includes(client));
		console.log(process.getActiveResourcesInfo().filter((name) => /^TCP/.test(name)).sort().join());
		client.unref();
		console.log(process._getActiveHandles().includes(client));
		client.ref();
		client.end();
		server.close();
	});
});
setImmediate(() => {});
console.log(process.getActiveResourcesInfo().includes('Immediate'));
