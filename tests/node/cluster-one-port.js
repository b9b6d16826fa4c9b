// cluster: two workers serve one port in turn; messages, facts of workers, disconnect and exit.
'use strict';
const cluster = require('node:cluster');
const http = require('node:http');

if (cluster.isWorker) {
	process.on('message', (message) => process.send(`${cluster.worker.id} heard ${message}`));
	const server = http.createServer((request, response) => {
		response.end(`worker ${cluster.worker.id} ${request.url} ${request.socket.remoteAddress}`);
	});
	server.listen(0, '127.0.0.1');
	return;
}
const events = [];
cluster.setupPrimary({ args: ['--worker'] });
console.log(cluster.isPrimary, cluster.isWorker, cluster.schedulingPolicy === cluster.SCHED_RR);
cluster.on('fork', ({ id }) => events.push(`fork ${id}`));
cluster.on('disconnect', ({ id }) => events.push(`disconnect ${id}`));
cluster.on('exit', ({ id, exitedAfterDisconnect }, code) =>
	events.push(`exit ${id} ${code} ${exitedAfterDisconnect}`),
);
cluster.on('message', (worker, message) => events.push(message));
let listening = 0;
cluster.on('listening', async (worker, { port, address, addressType }) => {
	events.push(`listening ${worker.id} ${address} ${addressType}`);
	worker.send('hello');
	if (++listening < 2) return;
	const answers = [];
	for (let i = 0; i < 4; i++) {
		const response = await fetch(`http://127.0.0.1:${port}/${i}`, {
			headers: { connection: 'close' },
		});
		answers.push(await response.text());
	}
	console.log(
		answers.map((text) => text.replace(/^worker \d/, 'worker')),
		new Set(answers.map((text) => text.slice(0, 8))).size,
	);
	cluster.disconnect(() => events.push('all disconnected'));
});
// One worker may be gone before the other has disconnected.
process.on('exit', () => {
	console.log(events.sort().join('\n'));
	console.log(Object.keys(cluster.workers).length);
});
cluster.fork();
cluster.fork({ NODE_UNIQUE: 'x' });
console.log(Object.keys(cluster.workers), cluster.settings.args);
