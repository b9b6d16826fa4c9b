// Megabytes per second of a 10 MB answer of another process.
const { spawn } = require('node:child_process');
const http = require('node:http');

const server = spawn('node', ['echo-server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

server.stdout.once('data', (port) => {
	const start = performance.now();
	const end = start + Number(process.argv[2]) * 1000;
	let bytes = 0;
	const ask = () => {
		if (performance.now() >= end) {
			console.log(JSON.stringify(bytes / 1048576 / ((performance.now() - start) / 1000)));
			server.kill();
			return;
		}
		http.get({ port: Number(port), path: '/10mb', agent: false }, (response) => {
			response.on('data', (part) => (bytes += part.length));
			response.on('end', ask);
		});
	};
	ask();
});
