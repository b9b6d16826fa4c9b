// Milliseconds from spawning `node server.cjs` to its first response, asked for until it answers.
const { spawn } = require('node:child_process');
const http = require('node:http');

const start = performance.now();
const child = spawn('node', ['server.cjs'], { stdio: 'ignore' });

child.on('exit', (code) => {
	if (code !== null) throw new Error(`The server ended with code ${code}.`);
});

function ask() {
	const request = http.get({ port: 3000, path: '/', agent: false }, (response) => {
		response.resume();
		response.on('end', () => {
			console.log(JSON.stringify(performance.now() - start));
			child.kill();
		});
	});
	request.on('error', (error) => {
		if (error.code !== 'ECONNREFUSED') throw error;
		setTimeout(ask, 2);
	});
}

ask();
