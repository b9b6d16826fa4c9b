// A .js file without a type: CommonJS if it can be, else an ES module if it has what only modules have.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const dir = fs.mkdtempSync(path.join(require('node:os').tmpdir(), 'detect-'));
const sources = [
	'console.log(await 1)', 'for await (const x of [1]) console.log(x)', 'const require = 1; await 2; console.log(require)',
	'const module = 1; console.log(module)', 'if (await 1) console.log("y")', 
	'var await = 1; console.log(await)', 'function f() { await 1 }\nexport {}', 'import.meta.url; console.log(typeof require)',
	'export const x = ;', '#!/usr/bin/env node\nimport fs from "fs"; console.log(typeof fs)', 'return console.log(this === exports)',
	'const a = 1; const a = 2; await a',
];
fs.writeFileSync(path.join(dir, 'package.json'), '{}');
for (const [index, source] of sources.entries()) {
	fs.writeFileSync(path.join(dir, `${index}.js`), source);
	const { status, stdout, stderr } = spawnSync(process.execPath, [`${index}.js`], { cwd: dir, encoding: 'utf8' });
	const shown = stderr.replaceAll(dir, '').replace(/node:\d+/g, 'node:N').split('\n').filter((line) => !/^\s+at /.test(line));
	console.log(source, status, stdout, shown.join('\n'));
}
fs.rmSync(dir, { recursive: true });
