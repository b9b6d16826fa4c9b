// http.Agent: one socket for many requests, how many at once, what waits, and sockets that are kept.
'use strict';
const http = require('node:http');

const server = http.createServer((request, response) =>
	setTimeout(() => response.end(request.url), 5),
);
server.listen(0, '127.0.0.1', async () => {
	const { port } = server.address();
	const ports = new Set();
	const get = (path, agent) =>
		new Promise((resolve) => {
			const request = http.get({ port, host: '127.0.0.1', path, agent }, (response) => {
				ports.add(request.socket.localPort);
				response.resume().on('end', () => resolve(`${path} ${request.reusedSocket}`));
			});
		});
	const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
	const answers = Promise.all(['/a', '/b', '/c'].map((path) => get(path, agent)));
	const name = agent.getName({ host: '127.0.0.1', port });
	console.log(
		name === `127.0.0.1:${port}:`,
		agent.sockets[name]?.length,
		agent.requests[name]?.length,
	);
	console.log(await answers, ports.size);
	await new Promise(setImmediate);
	console.log(agent.freeSockets[name]?.length, agent.totalSocketCount, agent.sockets[name]);
	agent.destroy();
	ports.clear();
	const many = new http.Agent({ maxSockets: 2, maxTotalSockets: 2, scheduling: 'fifo' });
	console.log(
		(await Promise.all(['/d', '/e', '/f', '/g'].map((path) => get(path, many)))).length,
		ports.size,
	);
	console.log(many.options, http.globalAgent.keepAlive, http.globalAgent.options.timeout);
	try {
		new http.Agent({ maxTotalSockets: -1 });
	} catch ({ code }) {
		console.log(code);
	}
	server.close();
});
