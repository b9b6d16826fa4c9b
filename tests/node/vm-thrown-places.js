// An error that a script throws shows the line it was thrown at.
const vm = require('node:vm');
const shown = (text) => text.split('\n').filter((line) => !/(at .*node:|at .*vm-thrown)/.test(line)).slice(0, 6);
const codes = [
	'1;\nmissing()', '  throw new Error("q")', 'null.foo.bar', 'function f(){\n  a.b()\n}\nf()',
	'[1].map(()=>{ undefinedFn(1) })', 'throw 5', 'const q=1; q = 2', 'new (class A{})().foo()',
];
for (const code of codes) {
	for (const displayErrors of [true, false]) {
		try {
			vm.runInThisContext(code, { filename: 'm.js', displayErrors });
		} catch (error) {
			console.log(shown(error.stack || String(error)));
		}
	}
}
const { spawnSync } = require('node:child_process');
for (const args of [['-e', 'let a = 1;\nthrow new Error("x")'], ['-p', '[1,2].map(x=>x*2)'], ['-e', 'import("node:path").then((p) => console.log(p.sep))'], ['--input-type=module', '-e', 'import p from "node:path"; console.log(p.sep, import.meta.url.slice(0, 5)); await 1'], ['-e', 'import os from "node:os"; console.log(typeof os.cpus)'], ['--check', __filename]]) {
	const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
	console.log(status, stdout, shown(stderr));
}
