// So many processes, two at a time, each with pipes. With each line on stdin: how many.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const { eachLine } = require('./each-line.cjs');

function run() {
	return new Promise((resolve, reject) => {
		const child = spawn('node', ['-p', '6 * 7']);
		let text = '';
		child.stdout.on('data', (part) => (text += part));
		child.on('close', (code) => {
			if (code === 0 && text === '42\n') resolve();
			else reject(new Error(`ended with ${code} and printed ${text}`));
		});
	});
}

eachLine(async (count) => {
	let left = count;
	const one = async () => {
		while (left-- > 0) await run();
	};
	await Promise.all([one(), one()]);
	const fd = fs.openSync(__filename);
	fs.closeSync(fd);
	return fd;
});
