// The end of a process: beforeExit that adds work, exit, exitCode, what keeps it alive, unref'd things.
'use strict';
const { spawnSync } = require('node:child_process');

let rounds = 0;
process.on('beforeExit', (code) => {
	console.log('beforeExit', code, rounds);
	if (rounds++ < 2) setTimeout(() => console.log('more work'), 1);
});
process.on('exit', (code) => {
	console.log('exit', code, process.exitCode);
	setTimeout(() => console.log('never'), 0);
});
setTimeout(() => console.log('never'), 10_000).unref();
require('node:net').createServer().listen(0).unref();
console.log(process.getActiveResourcesInfo());
setImmediate(() => console.log(process.getActiveResourcesInfo()));
for (const value of [3, '4', null, undefined]) {
	process.exitCode = value;
	console.log(process.exitCode);
}
for (const value of ['x', 1.5, {}, NaN]) {
	try {
		process.exitCode = value;
	} catch ({ code }) {
		console.log(code);
	}
}
const { status } = spawnSync(process.execPath, ['-e', 'process.exitCode = 5; process.exit()']);
console.log(status, spawnSync(process.execPath, ['-e', 'process.exit("6")']).status);
process.exitCode = 0;
