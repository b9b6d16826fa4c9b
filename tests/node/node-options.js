// How node reads its own command line.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
fs.writeFileSync('script.js', 'console.log(process.argv.slice(2), process.execArgv)');
fs.writeFileSync('bad.js', 'const x = ;');
fs.writeFileSync('preload.js', 'console.log("preloaded")');
fs.writeFileSync('vars.env', 'FROM_FILE=yes\nHOME=/elsewhere');
const runs = [
	['-v'],
	['-p', '[1, { a: 2 }]'],
	['-pe', 'process.execArgv'],
	['-e', 'console.log(process.argv.length, __filename)', 'more', '--flag'],
	['--eval'],
	['--nope'],
	['--no-eval', 'x'],
	['-c', 'script.js'],
	['-c', 'bad.js'],
	['-r', './preload.js', 'script.js', '--own', 'x'],
	['--env-file=vars.env', '-p', '[process.env.FROM_FILE, process.env.HOME]'],
	['--env-file=missing.env', 'script.js'],
	['--stack-trace-limit=2', '-p', 'Error.stackTraceLimit'],
	['--check', '--eval', '1'],
	['--', 'script.js', '-x'],
	['--input-type=module', '-e', 'await 1; console.log(typeof import.meta.url)'],
	['-e', 'setTimeout(() => { throw { a: 1 } }, 1)'],
	['missing.js'],
];
for (const args of runs) {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
	const clean = (text) =>
		text
			.replaceAll(process.execPath, 'node')
			.replaceAll(process.cwd(), '.')
			.replaceAll(/^ +at .*\n/gm, '')
			.replaceAll(/^(node:[\w/]+):\d+\n.*\n *\^\n/gm, '$1\n');
	console.log(args.join(' '), '->', status, JSON.stringify(clean(stdout)), JSON.stringify(clean(stderr)));
}
const withOptions = (NODE_OPTIONS) =>
	spawnSync(process.execPath, ['-p', 'Error.stackTraceLimit'], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS } });
for (const options of ['--stack-trace-limit=3', '"--stack-trace-limit=4"', '--eval x', '--nope', '"open']) {
	const { status, stdout, stderr } = withOptions(options);
	console.log(options, '->', status, stdout.trim(), stderr.replaceAll(process.execPath, 'node').trim());
}
for (const [args, input] of [
	[['-'], 'console.log("from stdin", process.argv.length)'],
	[[], 'console.log("no script")'],
	[['-i'], '1 + 1\nconst x = { a: 1 }\nx\n.exit\n'],
]) {
	console.log(args, JSON.stringify(spawnSync(process.execPath, args, { input, encoding: 'utf8' }).stdout));
}
