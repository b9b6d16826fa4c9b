// What a program prints when it dies of an error of its own kind, or lives on.
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const dir = fs.mkdtempSync(path.join(require('node:os').tmpdir(), 'die-'));
const programs = {
	'own.js': 'class Own extends Error { constructor(m) { super(m); this.code = "E_OWN"; this.extra = [1]; } }\nthrow new Own("mine");',
	'value.js': '\nthrow { not: "an error" };',
	'cause.js': 'try { JSON.parse("{") } catch (cause) { throw new Error("outer", { cause }) }',
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
