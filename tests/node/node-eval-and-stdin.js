// node -e, -p, --input-type, and a script on stdin.
'use strict';
const { spawnSync } = require('node:child_process');

function run(args, input) {
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', input });
	const mistake = /^\w*Error.*/m.exec(stderr)?.[0] ?? '';
	const place = /^(\[\w+\]|\S*):\d+$/m.exec(stderr)?.[0] ?? '';
	console.log(JSON.stringify(args), `${stdout}${place} ${mistake}[${status}]`);
}
run(['-e', 'console.log(__filename, process.argv.slice(1), module.paths.length > 0)', 'a', '-b']);
run(['-p', '[1, 2].map((n) => n * 2)']);
run(['-pe', 'typeof fs.readFileSync + os.EOL.length']);
run(['-p', 'process.argv.length', '--', '--x']);
run(['--input-type=module', '-e', 'console.log(import.meta.url.slice(0, 5), await 7)']);
run(['-e', 'import fs from "node:fs"; console.log(typeof fs.open, await 1)']);
run(['--input-type=commonjs', '-e', 'import fs from "node:fs"']);
run(['-e', 'throw new RangeError("no")']);
run([], 'console.log("from stdin", __filename, require.main === module)');
run(['-', 'x'], 'console.log(process.argv.slice(1))');
run(['--input-type=module'], 'console.log(typeof require, await Promise.resolve(3))');
run([], 'null.x');
run(['-c', '-'], 'let a = ;');
