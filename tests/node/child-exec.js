// exec and execFile: what callbacks and promises get, encodings, timeouts, too much output.
'use strict';
const { exec, execFile } = require('node:child_process');
const { promisify } = require('node:util');

const tell = (name) => (error, stdout, stderr) => {
	const facts = error && [
		error.code,
		error.signal,
		error.killed,
		error.message.split('\n')[0],
		error.cmd,
	];
	console.log(name, facts, [stdout, stderr]);
};
const node = process.execPath;
const steps = [
	(next) => exec('echo out; echo err >&2', next('both')),
	(next) => exec('exit 3', next('code')),
	(next) => execFile('missing-program', ['a'], next('missing')),
	(next) => exec('pwd', { cwd: '/tmp' }, next('cwd')),
	(next) => exec('echo $A-$B', { env: { A: 1, B: 'two', PATH: process.env.PATH } }, next('env')),
	(next) => exec('echo aGk=', { encoding: 'buffer' }, next('buffer')),
	(next) => execFile(node, ['-e', 'setInterval(()=>{},9)'], { timeout: 50 }, hide(next('timeout'))),
	(next) => execFile(node, ['-p', '"x".repeat(99)'], { maxBuffer: 10 }, hide(next('maxBuffer'))),
	(next) => execFile('echo', ['$HOME', 'a b'], { shell: false }, next('no shell')),
];
function hide(callback) {
	return (error, ...rest) =>
		callback(Object.assign(error, { cmd: '', message: error.code ?? '' }), ...rest);
}
(function step() {
	const run = steps.shift();
	if (!run) return promises();
	run(
		(name) =>
			(...answer) => (tell(name)(...answer), step()),
	);
})();
async function promises() {
	console.log(await promisify(exec)('echo promised'));
	const failed = await promisify(execFile)('sh', ['-c', 'echo some; exit 2']).catch(
		(error) => error,
	);
	console.log(failed.code, failed.stdout, failed.stderr, failed.cmd);
	const running = promisify(exec)('true');
	console.log(typeof running.child.pid, await running);
}
