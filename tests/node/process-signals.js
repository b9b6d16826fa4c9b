// Signals to oneself: listeners, once, removal restores the default, and exit codes from signals.
'use strict';
const { spawnSync } = require('node:child_process');
const { constants } = require('node:os');

const run = (script) => {
	const { status, signal, stdout } = spawnSync(process.execPath, ['-e', script], {
		encoding: 'utf8',
	});
	console.log(JSON.stringify(stdout), status, signal);
};
const keep = 'const timer = setTimeout(() => {}, 2000);';
run(
	`${keep} process.on('SIGTERM', (name, number) => { console.log(name, number); clearTimeout(timer); }); process.kill(process.pid)`,
);
run(
	`${keep} process.once('SIGHUP', () => process.kill(process.pid, 'SIGHUP')); process.kill(process.pid, 'SIGHUP')`,
);
run(
	`${keep} process.on('exit', (code) => console.log('exit', code)); process.kill(process.pid, 'SIGINT')`,
);
run(
	`${keep} const f = () => {}; process.on('SIGUSR2', f); process.off('SIGUSR2', f); process.kill(process.pid, 'SIGUSR2')`,
);
run('process.abort()');
run(
	"process.on('SIGINT', () => process.exit(7)); process.kill(process.pid, 'SIGINT'); setTimeout(() => {}, 2000)",
);
run("process.exitCode = 4; process.on('exit', () => { process.exitCode = 9; })");
run("process.on('SIGWINCH', () => {}); console.log(process.listenerCount('SIGWINCH'))");
for (const [pid, signal] of [
	[process.pid, 'SIGNONE'],
	[process.pid, 999],
	['x', 0],
	[4194000, 0],
]) {
	try {
		console.log(process.kill(pid, signal));
	} catch ({ code, syscall, message }) {
		console.log(code, syscall, message);
	}
}
console.log(Object.keys(constants.signals).length, constants.signals.SIGKILL, constants.priority);
for (const name of ['SIGKILL', 'SIGSTOP']) {
	try {
		process.on(name, () => {});
	} catch ({ code, message }) {
		console.log(code, message);
	}
}
