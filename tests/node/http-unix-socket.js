// http over a unix socket: server, client, agent names, the file's end, errors.
'use strict';
const http = require('node:http');
const fs = require('node:fs');
const path = require('node:path');
const os = require('node:os');

const socketPath = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'socket-')), 'app.sock');
const server = http.createServer((request, response) => {
	const { remoteAddress, remotePort } = request.socket;
	response.end(JSON.stringify([request.url, remoteAddress, remotePort, request.headers.host]));
});
server.listen(socketPath, () => {
	console.log(server.address() === socketPath, fs.statSync(socketPath).isSocket());
	http.get({ socketPath, path: '/over/unix', agent: false }, (response) => {
		response.setEncoding('utf8').on('data', console.log);
		response.on('end', () => {
			const second = http.createServer().listen(socketPath);
			second.on('error', ({ code, syscall }) => {
				console.log(code, syscall);
				server.close(() => {
					console.log(fs.existsSync(socketPath));
					http
						.get({ socketPath })
						.on('error', ({ code: missing, syscall: call }) => console.log(missing, call));
				});
			});
		});
	});
});
console.log(new http.Agent().getName({ socketPath: '/a.sock' }));
