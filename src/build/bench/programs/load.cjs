// Asks a server on port 3000 as often as it can for some seconds, over 8 kept-alive connections.
const http = require('node:http');

const seconds = Number(process.argv[2]);
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
const end = performance.now() + seconds * 1000;
let count = 0;
let running = 8;

function ask() {
	if (performance.now() >= end) {
		if (--running > 0) return;
		console.log(JSON.stringify(count / seconds));
		agent.destroy();
		return;
	}
	http.get({ port: 3000, path: '/', agent }, (response) => {
		response.resume();
		response.on('end', () => {
			count++;
			ask();
		});
	});
}

for (let i = 0; i < 8; i++) ask();
