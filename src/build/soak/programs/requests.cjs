// So many requests over 16 connections to a server in another process. With each line on stdin: how many.
const { spawn } = require('node:child_process');
const http = require('node:http');
const { eachLine } = require('./each-line.cjs');

const WIDTH = 16;
const agent = new http.Agent({ keepAlive: true, maxSockets: WIDTH });
const server = spawn('node', ['server.cjs'], { stdio: ['ignore', 'pipe', 'inherit'] });

function ask(port) {
	return new Promise((resolve, reject) => {
		http
			.get({ port, agent }, (response) => {
				let text = '';
				response.on('data', (part) => (text += part));
				response.on('end', () => resolve(JSON.parse(text)));
			})
			.on('error', reject);
	});
}

server.stdout.once('data', (text) => {
	const port = Number(text);
	eachLine(async (count) => {
		let left = count;
		const one = async () => {
			while (left-- > 0) await ask(port);
		};
		await Promise.all(Array.from({ length: WIDTH }, one));
		return (await ask(port)).nextDescriptor;
	});
});
