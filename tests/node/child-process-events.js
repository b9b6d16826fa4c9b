// spawn: the order of events, what the pipes carry, exit code; a program that is missing.
'use strict';
const { spawn } = require('node:child_process');

const program = `
	process.stdin.on('data', (data) => process.stdout.write('got ' + data));
	process.stdin.on('end', () => { console.error('end'); process.exitCode = 3; });
`;
const child = spawn(process.execPath, ['-e', program]);
child.on('spawn', () => console.log('spawn', child.pid > 0));
child.stdout.on('data', (data) => {
	console.log('stdout', String(data));
	child.stdin.end();
});
child.stderr.on('data', (data) => console.log('stderr', String(data)));
child.on('exit', (...status) => console.log('exit', ...status, child.exitCode));
child.on('close', (...status) => {
	console.log('close', ...status);
	const missing = spawn('no-such-program', ['argument']);
	missing.on('error', (error) => console.log({ ...error }, error.message, missing.pid));
	missing.on('close', (code) => console.log('close', code));
});
child.stdin.write('input');
