// A server under `node --watch` that is written again so many times, and has to answer each time. With each line on
// stdin: how many.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const http = require('node:http');
const { eachLine } = require('./each-line.cjs');

const PORT = 3210;
const FILE = 'watched.cjs';
/** Milliseconds. */
const PATIENCE = 20_000;
let version = 1;
let cameUp;

const write = () =>
	fs.writeFileSync(
		FILE,
		`require('node:http').createServer((request, response) => response.end('${version}'))
	.listen(${PORT}, () => console.log('up ${version}'));\n`,
	);

function answer() {
	return new Promise((resolve, reject) => {
		http
			.get({ port: PORT, agent: false }, (response) => {
				let text = '';
				response.on('data', (part) => (text += part));
				response.on('end', () => resolve(text));
			})
			.on('error', reject);
	});
}

async function restart() {
	const up = new Promise((resolve) => (cameUp = resolve));
	version++;
	write();
	// A change is lost that comes before the watcher has heard of the file from the program, as in the real Node.
	const again = setInterval(write, PATIENCE);
	await up;
	clearInterval(again);
	const text = await answer();
	if (text !== String(version)) throw new Error(`${text} answers in place of ${version}`);
}

write();
const watcher = spawn('node', ['--watch', FILE], { stdio: ['ignore', 'pipe', 'inherit'] });
watcher.stdout.setEncoding('utf8').on('data', (text) => {
	if (text.includes(`up ${version}\n`)) cameUp?.();
});
cameUp = () =>
	eachLine(async (count) => {
		for (let left = count; left > 0; left--) await restart();
		const fd = fs.openSync(__filename);
		fs.closeSync(fd);
		return fd;
	});
