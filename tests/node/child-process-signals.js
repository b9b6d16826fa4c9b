// kill: default action, caught signals, SIGKILL; exitCode and signalCode.
'use strict';
const { spawn } = require('node:child_process');
const { once } = require('node:events');

async function run(program, signal) {
	const child = spawn(process.execPath, ['-e', `${program}; console.log('up'); setInterval(() => 0, 1e6)`]);
	await once(child.stdout, 'data');
	child.stdout.on('data', (data) => console.log(String(data)));
	console.log(child.kill(0), child.kill(signal), child.killed);
	const status = await once(child, 'close');
	console.log(signal, status, child.exitCode, child.signalCode, child.kill());
}
(async () => {
	await run('', 'SIGTERM');
	await run("process.on('SIGUSR2', (name, number) => { console.log(name, number); process.exit(7) })", 'SIGUSR2');
	await run("process.on('SIGTERM', () => console.log('ignored'))", 'SIGKILL');
	await run("process.on('SIGINT', () => {})", 'SIGHUP');
	try {
		process.kill(999999, 0);
	} catch (error) {
		console.log(error.code, error.syscall);
	}
})();
