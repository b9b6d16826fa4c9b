// process.stdin as a pipe: events, async iteration, fs.readFileSync(0), readable, the end, and no input at all.
'use strict';
const { spawnSync } = require('node:child_process');

const run = (script, input, options) => {
	const { stdout, status } = spawnSync(process.execPath, ['-e', script], {
		encoding: 'utf8',
		input,
		...options,
	});
	console.log(stdout.trim(), status);
};
run("process.stdin.on('data', (d) => console.log(d)).on('end', () => console.log('end'))", 'bytes');
run(
	"process.stdin.setEncoding('utf8').on('readable', () => { let t; while ((t = process.stdin.read(3))) console.log(t) })",
	'abcdefgh',
);
run('(async () => { for await (const c of process.stdin) console.log(String(c)) })()', 'iterated');
run("console.log(require('fs').readFileSync(0, 'utf8').toUpperCase())", 'whole');
run("console.log(require('fs').readFileSync(0).length)", 'x'.repeat(100_000));
run("require('stream/consumers').json(process.stdin).then(console.log)", '{"a":[1]}');
run(
	'console.log(process.stdin.isTTY, process.stdin.fd, process.stdout.isTTY, process.stdout.writable)',
	'',
);
run("process.stdin.on('data', console.log).on('end', () => console.log('ended'))", undefined, {
	stdio: ['ignore', 'pipe', 'pipe'],
});
run(
	"process.stdin.once('data', (d) => { console.log('first', d.length); process.stdin.pause(); })",
	'paused',
);
run("process.stdin.unref(); process.stdin.on('data', () => {}); console.log('left')", 'x');
run(
	"const rl = require('readline').createInterface({ input: process.stdin }); rl.on('line', (l) => console.log('>', l)).on('close', () => console.log('closed'))",
	'a\r\nb\n\nlast',
);
