// What a program prints when it dies: one program for each way to die.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const dir = fs.mkdtempSync(path.join(require('node:os').tmpdir(), 'die-'));
const programs = {
	'throw.js': '// one\nfunction f() {\n\tthrow new TypeError("from f");\n}\nf();\n',
	'first-line.js': 'const x = 1; null.property;',
	'reject.js': 'async function g() {\n\tawait null;\n\tthrow new Error("async");\n}\ng();',
	'reject-value.js': 'Promise.reject("text");',
	'syntax.js': 'const a = 1;\nconst b = a +;\n',
	'missing.js': 'require("./nowhere");',
};
for (const [name, source] of Object.entries(programs)) fs.writeFileSync(path.join(dir, name), source);
for (const name of Object.keys(programs)) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [name], { cwd: dir, encoding: 'utf8' });
	const shown = stderr
		.replaceAll(`file://${dir}`, 'DIR')
		.replaceAll(dir, 'DIR')
		.replace(/^.*node:internal\/.*:\d+\n.*\n.*\n\n/, 'NODE\n')
		.split('\n')
		.filter((line) => !/^\s+at .*node:/.test(line))
		.join('\n');
	console.log(`${name}: ${status} ${stdout}\n${shown}`);
}
fs.rmSync(dir, { recursive: true });
