// cluster workers that leave: kill, process.exit, a thrown error, worker.disconnect, isDead, a port already taken.
'use strict';
const cluster = require('node:cluster');
const net = require('node:net');
const { once } = require('node:events');

if (cluster.isWorker) {
	const acts = {
		exit: () => process.exit(3),
		throw: () => {
			throw new Error('in a worker');
		},
		wait: () => setInterval(() => {}, 50),
		leave: () => cluster.worker.disconnect(),
		listen: () => {
			const server = net.createServer().listen(Number(process.env.PORT), '127.0.0.1');
			server.on('error', ({ code, syscall }) =>
				process.send([code, syscall], () => process.exit()),
			);
		},
	};
	process.on('disconnect', () => {});
	return acts[process.env.ACT]();
}
(async () => {
	cluster.setupPrimary({ silent: true });
	const taken = net.createServer().listen(0, '127.0.0.1');
	await once(taken, 'listening');
	const { port } = taken.address();
	for (const ACT of ['exit', 'throw', 'wait', 'leave', 'listen']) {
		const worker = cluster.fork({ ACT, PORT: port });
		const messages = [];
		worker.on('message', (message) => messages.push(message));
		await once(worker, 'online');
		console.log(ACT, worker.isConnected(), worker.isDead());
		if (ACT === 'wait') worker.kill('SIGKILL');
		const [code, signal] = await once(worker, 'exit');
		console.log(
			code,
			signal,
			worker.exitedAfterDisconnect,
			worker.isConnected(),
			worker.isDead(),
			messages,
		);
	}
	taken.close();
})();
