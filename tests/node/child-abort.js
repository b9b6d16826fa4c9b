// Ending children: AbortSignal, timeout with killSignal, Symbol.dispose, errors of spawn and of kill.
'use strict';
const { execFile, spawn } = require('node:child_process');
const { once } = require('node:events');

const sleep = ['-e', 'setInterval(() => {}, 99)'];
const ended = (child) => once(child, 'close').then(([code, signal]) => [code, signal]);

(async () => {
	const controller = new AbortController();
	const aborted = spawn(process.execPath, sleep, { signal: controller.signal });
	aborted.on('error', ({ name, code, cause }) => console.log(name, code, cause));
	controller.abort('enough');
	console.log(await ended(aborted), aborted.killed);

	const early = execFile(process.execPath, sleep, { signal: AbortSignal.abort() }, ({ name }) =>
		console.log('early', name),
	);
	console.log(early.pid === undefined);

	const late = spawn(process.execPath, sleep, { timeout: 40, killSignal: 'SIGKILL' });
	console.log(await ended(late), late.signalCode);

	const disposed = spawn(process.execPath, sleep);
	disposed[Symbol.dispose]();
	console.log(await ended(disposed), disposed.killed, disposed.kill(0));

	const [error] = await once(spawn('no-such-program', ['x']), 'error');
	console.log(error.code, error.syscall, error.path, error.spawnargs);
	const [place] = await once(spawn('echo', { cwd: '/no/such/place' }), 'error');
	console.log(place.code, place.syscall);
	for (const wrong of [
		[''],
		[5],
		['x', 'y'],
		['x', [], { uid: 'a' }],
		['x', [], { stdio: 'odd' }],
		['a\0b'],
	]) {
		try {
			spawn(...wrong);
		} catch ({ code, message }) {
			console.log(code, message.split('\n')[0]);
		}
	}
	try {
		spawn(process.execPath, sleep).kill('SIGNOPE');
	} catch ({ code }) {
		console.log(code);
		process.exit();
	}
})();
