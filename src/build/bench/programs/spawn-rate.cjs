// Processes spawned and ended per second, one after the other.
const { spawn } = require('node:child_process');

const start = performance.now();
const end = start + Number(process.argv[2]) * 1000;
let count = 0;

function next() {
	if (performance.now() >= end) {
		console.log(JSON.stringify((count * 1000) / (performance.now() - start)));
		return;
	}
	const child = spawn('node', ['first-line.cjs'], { stdio: 'ignore' });
	child.on('close', (code) => {
		if (code !== 0) throw new Error(`ended with code ${code}`);
		count++;
		next();
	});
}
next();
