// vm's timeout: a script ends in the middle of a loop or a recursion, whatever it catches, and what it leaves behind
// still works afterwards.
const vm = require('node:vm');

function attempt(name, code, { context = {}, timeout = 30 } = {}) {
	const logged = [];
	const sandbox = vm.createContext({ log: (text) => logged.push(text), ...context });
	const started = performance.now();
	try {
		const value = vm.runInContext(code, sandbox, { timeout, filename: 'student.js' });
		console.log(name, '->', value, logged);
	} catch (error) {
		const took = performance.now() - started;
		const inTime = took >= timeout - 2 && took < timeout + 2000;
		console.log(name, '!!', error.code, error.message, logged, inTime);
	}
	return sandbox;
}

attempt('while', 'while (true) {}');
attempt('for', 'for (;;);');
attempt('for with a test', 'for (let i = 0; i >= 0; ) { const x = i }');
attempt('do', 'do { continue; } while (true)');
attempt('labels', 'outer: for (;;) inner: while (1) { if (1) continue outer; }');
attempt('for of', 'for (const x of { *[Symbol.iterator]() { for (;;) yield 1; } }) x;');
attempt('endless iterator of the host', 'for (const x of numbers()) x;', {
	context: {
		*numbers() {
			for (;;) yield 1;
		},
	},
});
attempt('recursion', 'const f = (n) => g(n); function g(n) { try { return f(n) } catch { return 0 } } for (;;) g(1);');
attempt('methods', 'class A { get x() { return this.y() } y() { return 1 } } const a = new A(); while (a.x) a.x;');
attempt('catch', 'while (true) { try { while (true); } catch (e) { log("caught") } finally { log("finally") } }');
attempt('catch and end', 'try { while (true); } catch { log("caught") } log("went on")');
attempt('async', '(async () => { loop(); })(); function loop() { for (;;); }');
attempt('a slow host', 'slow(); 5', {
	context: {
		slow() {
			const end = performance.now() + 60;
			while (performance.now() < end);
		},
	},
});
attempt('in time', 'let sum = 0; for (const n of [1, 2, 3]) { sum += n; } sum', { timeout: 10_000 });
attempt('values', '7; for (var i = 0; i < 3; i++) { i * 2 }', { timeout: 10_000 });
attempt('no value', 'for (const x of []) { x } var y = 3;', { timeout: 10_000 });
attempt('its own error', 'null.x', { timeout: 10_000 });
attempt('text of a function', 'function f(a) { while (a) a--; return (() => a)() } `${f}`', {
	timeout: 10_000,
});
attempt('directives', '"use strict"; (function () { "use strict"; return this })()', { timeout: 10_000 });

// A context's console is V8's, which prints nothing here.
attempt('console', 'console.log("nowhere"); `${console} ${typeof console.log} ${console.log.name}`', {
	timeout: 10_000,
});

// Functions that are left behind run without a limit, and with that of the script that calls them.
const left = attempt('functions', 'function count(n) { let i = 0; while (i < n) i++; return i }', {
	timeout: 10_000,
});
console.log(left.count(1e6));
try {
	vm.runInContext('count(Infinity)', left, { timeout: 20 });
} catch (error) {
	console.log(error.code);
}
console.log(left.count(1e5));

// One in another: the earlier of the two limits ends it.
function nested(outer, inner) {
	const context = vm.createContext({
		run: () => vm.runInNewContext('while (true) {}', {}, { timeout: inner }),
	});
	try {
		vm.runInContext('run()', context, { timeout: outer });
	} catch (error) {
		console.log(error.message);
	}
}
nested(10_000, 20);
nested(20, 10_000);

const script = new vm.Script('while (n > 0) n--; n');
globalThis.n = 10;
console.log(script.runInThisContext({ timeout: 10_000 }));
globalThis.n = Infinity;
for (const timeout of [10, 20]) {
	try {
		script.runInThisContext({ timeout });
	} catch (error) {
		console.log(error.message, error.stack.split('\n').slice(0, 1));
	}
}
for (const timeout of [0, -1, '5', null]) {
	try {
		vm.runInThisContext('1', { timeout });
	} catch (error) {
		console.log(error.code, error.message);
	}
}
setTimeout(() => console.log('the process goes on'), 5);
