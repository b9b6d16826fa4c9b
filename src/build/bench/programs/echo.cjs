// JSON sent to another process and back per second, over 50 connections.
const { spawn } = require('node:child_process');
const http = require('node:http');

const seconds = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 50 });
const body = JSON.stringify({ name: 'Ada', tags: ['a', 'b'], count: 5 });
const headers = { 'content-type': 'application/json', 'content-length': body.length };
const server = spawn('node', ['echo-server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

server.stdout.once('data', (port) => {
	const end = performance.now() + seconds * 1000;
	let count = 0;
	let running = 50;
	const ask = () => {
		if (performance.now() >= end) {
			if (--running > 0) return;
			console.log(JSON.stringify(count / seconds));
			agent.destroy();
			server.kill();
			return;
		}
		const request = http.request(
			{ port: Number(port), method: 'POST', agent, headers },
			(response) => {
				let text = '';
				response.on('data', (part) => (text += part));
				response.on('end', () => {
					if (JSON.parse(text).got.name !== 'Ada') throw new Error(text);
					count++;
					ask();
				});
			},
		);
		request.end(body);
	};
	for (let i = 0; i < 50; i++) ask();
});
