// node --require and --import before the script, in order; NODE_PATH; what is missing.
'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');

fs.writeFileSync(
	'first.cjs',
	"console.log('first', process.argv.length, require.main === undefined)",
);
fs.writeFileSync('second.mjs', "console.log('second'); await 1; globalThis.made = 'by second';");
fs.writeFileSync('script.js', "console.log('script', globalThis.made, process.execArgv)");
fs.mkdirSync('shelf/book', { recursive: true });
fs.writeFileSync('shelf/book/index.js', "module.exports = 'a book'");

function run(args, env = {}) {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, {
		encoding: 'utf8',
		env: { ...process.env, ...env },
	});
	const mistake = /^Error.*/m.exec(stderr)?.[0].replaceAll(process.cwd(), '.') ?? '';
	console.log(`${stdout}${mistake}[${status}]`);
}
run(['--import', './second.mjs', '-r', './first.cjs', 'script.js']);
run(['-r', './missing.cjs', 'script.js']);
run(['--import', './missing.mjs', 'script.js']);
run(['script.js'], { NODE_OPTIONS: '--require ./first.cjs --no-warnings' });
run(['-p', "require('book')"], { NODE_PATH: `/nowhere:${process.cwd()}/shelf` });
run(['-p', "require('book')"]);
