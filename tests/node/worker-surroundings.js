// What a Worker has of its own: env, argv, stdio, name, limits, execArgv; environment data.
'use strict';
const threads = require('node:worker_threads');

const { Worker, isMainThread, workerData } = threads;
if (!isMainThread) {
	console.log(
		workerData,
		process.argv.slice(2),
		process.execArgv,
		process.env.MINE,
		process.env.OURS,
	);
	console.log(
		threads.threadName,
		threads.getEnvironmentData('shared'),
		typeof threads.resourceLimits.maxOldGenerationSizeMb,
	);
	console.log(process.pid > 0, process.title.length > 0, threads.isInternalThread);
	for (const call of [
		() => process.chdir('/'),
		() => process.umask(0),
		() => process.setuid?.(0),
	]) {
		try {
			console.log(call());
		} catch ({ code }) {
			console.log(code);
		}
	}
	process.env.OURS = 'changed inside';
	process.stdin
		.on('data', (data) => console.error(`stdin ${data}`))
		.on('end', () => process.exit());
	return;
}
threads.setEnvironmentData('shared', { a: 1 });
process.env.OURS = 'from outside';
function start(options, next) {
	const worker = new Worker(__filename, { stdin: true, stdout: true, stderr: true, ...options });
	let text = '';
	worker.stdout.on('data', (data) => (text += data));
	worker.stderr.on('data', (data) => (text += data));
	worker.stdin.end('input');
	worker.on('exit', (code) => {
		console.log(text, code, process.env.OURS);
		next?.();
	});
}
start(
	{
		workerData: 'one',
		argv: ['a', 5],
		env: { MINE: 1 },
		execArgv: ['--no-warnings'],
		name: 'named',
	},
	() =>
		start({
			workerData: { two: 2 },
			env: { OURS: 5 },
			resourceLimits: { maxOldGenerationSizeMb: 64 },
		}),
);
