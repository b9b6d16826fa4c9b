// What an ES module prints when it dies.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const dir = fs.mkdtempSync(path.join(require('node:os').tmpdir(), 'die-'));
const programs = {
	'throw.mjs': 'import fs from "node:fs";\nexport const a = 1;\n  fs.nothing();\n',
	'reject.mjs': 'const later = () => new Promise((_, no) => setTimeout(no, 1, new RangeError("late")));\nawait later();',
	'syntax.mjs': 'import "node:fs";\nlet c = c c;\n',
	'missing.mjs': 'import "./nowhere.mjs";',
	'missing-name.mjs': 'import { nothing } from "node:fs";',
	'esm-in-js.js': 'require("./imports.js");',
	'imports.js': 'import { x } from "./none.js"',
	'require-in-esm.mjs': 'const x = require("fs");',
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
