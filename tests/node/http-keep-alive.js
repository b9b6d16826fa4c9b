// An agent keeps its connection for five requests; closeIdleConnections ends it.
'use strict';
const http = require('node:http');

const server = http.createServer((request, response) => response.end('x'.repeat(70000)));
let connections = 0;
server.on('connection', () => connections++);
server.listen(0, () => {
	const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
	let answers = 0;
	const ask = () => {
		const request = http.get({ port: server.address().port, agent }, (response) => {
			response.resume();
			response.on('end', () => {
				console.log(++answers, request.reusedSocket, response.headers.connection);
				if (answers < 5) ask();
				else setImmediate(finish);
			});
		});
	};
	const finish = () => {
		console.log('connections', connections, Object.keys(agent.freeSockets).length);
		server.close(() => console.log('closed'));
		server.closeIdleConnections();
	};
	ask();
});
