// A child's large output arrives whole when it ends by itself.
const { spawn } = require('node:child_process');
if (process.argv[2] === 'child') {
	for (let i = 0; i < 3000; i++) console.log('x'.repeat(100));
	console.error('e'.repeat(100_000));
} else {
	const child = spawn(process.execPath, [__filename, 'child']);
	let out = 0;
	let err = 0;
	child.stdout.on('data', (data) => (out += data.length));
	child.stderr.on('data', (data) => (err += data.length));
	child.on('close', (code) => console.log(code, out, err));
}
