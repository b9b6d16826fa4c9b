// A program that is started again when its file changes, and after a crash.
const fs = require('node:fs');
const { spawn } = require('node:child_process');

fs.mkdirSync('watched', { recursive: true });
fs.writeFileSync('watched/app.js', "console.log('one');setInterval(() => {}, 1000);\n");
const child = spawn(
	process.execPath,
	[
		'node_modules/nodemon/bin/nodemon.js',
		'--delay',
		'50ms',
		'--watch',
		'watched',
		'watched/app.js',
	],
	{ stdio: ['pipe', 'pipe', 'pipe'] },
);
const steps = [
	[/^one$/m, () => fs.writeFileSync('watched/app.js', "console.log('two');process.exit(3);\n")],
	[/^two$/m, () => undefined],
	[
		/app crashed - waiting for file changes/,
		() => fs.writeFileSync('watched/app.js', "console.log('three');\n"),
	],
	[/^three$/m, () => undefined],
	[/clean exit - waiting for changes/, () => child.stdin.write('rs\n')],
	[/three[^]*three/, () => child.kill('SIGINT')],
];
let text = '';
child.stdout.on('data', (data) => {
	text += data;
	while (steps.length > 0 && steps[0][0].test(text)) {
		const [pattern, step] = steps.shift();
		console.log('seen', String(pattern));
		// What the watcher is to see has to come after it began to watch.
		setTimeout(step, 700);
	}
});
child.on('exit', (code, signal) => console.log('ended', code, signal, steps.length));
