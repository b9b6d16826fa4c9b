// A detached child is a process group of its own; process.kill(-pid) reaches its children too.
'use strict';
const { spawn } = require('node:child_process');

const script = `
	const { spawn } = require('child_process');
	const inner = spawn(process.execPath, ['-e', 'console.log("inner");setInterval(()=>{},99)'], { stdio: 'inherit' });
	console.log('outer');
	process.on('SIGUSR2', () => console.log('never asked'));
	setInterval(() => {}, 99);
`;
const child = spawn(process.execPath, ['-e', script], {
	detached: true,
	stdio: ['ignore', 'pipe', 'inherit'],
});
let said = '';
child.stdout.setEncoding('utf8').on('data', (text) => {
	said += text;
	if (!said.includes('inner') || !said.includes('outer')) return;
	console.log(process.kill(-child.pid, 0), child.killed, child.exitCode, child.signalCode);
	process.kill(-child.pid, 'SIGKILL');
});
child.on('exit', (code, signal) => console.log('exit', code, signal, child.signalCode));
child.on('close', () => {
	console.log('both ended', said.split('\n').sort().join(' '));
	console.log(child.kill(), child.killed);
});
child.unref();
child.ref();
