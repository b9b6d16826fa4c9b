// What a program prints when it dies: one program for each way to die.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const dir = fs.mkdtempSync(path.join(require('node:os').tmpdir(), 'die-'));
const programs = {
	'throw.js': '// one\nfunction f() {\n\tthrow new TypeError("from f");\n}\nf();\n',
	'first-line.js': 'const x = 1; null.property;',
	'throw.mjs': 'import fs from "node:fs";\nexport const a = 1;\n  fs.nothing();\n',
	'own.js': 'class Own extends Error { constructor(m) { super(m); this.code = "E_OWN"; this.extra = [1]; } }\nthrow new Own("mine");',
	'value.js': '\nthrow { not: "an error" };',
	'cause.js': 'try { JSON.parse("{") } catch (cause) { throw new Error("outer", { cause }) }',
	'reject.js': 'async function g() {\n\tawait null;\n\tthrow new Error("async");\n}\ng();',
	'reject.mjs': 'const later = () => new Promise((_, no) => setTimeout(no, 1, new RangeError("late")));\nawait later();',
	'reject-value.js': 'Promise.reject("text");',
	'syntax.js': 'const a = 1;\nconst b = a +;\n',
	'syntax.mjs': 'import "node:fs";\nlet c = c c;\n',
	'missing.js': 'require("./nowhere");',
	'missing.mjs': 'import "./nowhere.mjs";',
	'missing-name.mjs': 'import { nothing } from "node:fs";',
	'esm-in-js.js': 'require("./imports.js");',
	'imports.js': 'import { x } from "./none.js"',
	'require-in-esm.mjs': 'const x = require("fs");',
	'timeout.js': 'setTimeout(() => {\n  undefinedName();\n});',
	'emitter.js': 'new (require("events"))().emit("error", new Error("unheard"));',
	'handled.js': 'process.on("uncaughtException", (e, origin) => console.log(e.message, origin)); setTimeout(() => console.log("on"), 5); throw new Error("x")',
	'exit-code.js': 'process.exitCode = 7; process.on("exit", (c) => console.log("exit", c));',
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
