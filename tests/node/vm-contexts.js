// vm contexts: globals of their own, what passes in and out, functions, errors with places, measures that fail.
'use strict';
const vm = require('node:vm');

const sandbox = { x: 2, log: [], console };
vm.createContext(sandbox);
console.log(vm.isContext(sandbox), vm.isContext({}));
vm.runInContext(
	'x *= 21; var made = "inside"; log.push(typeof require, typeof process, typeof x)',
	sandbox,
);
console.log(sandbox.x, sandbox.made, sandbox.log, typeof made);
console.log(
	vm.runInNewContext('a + b', { a: 1, b: 2 }),
	vm.runInThisContext('typeof require + typeof globalThis'),
);
const script = new vm.Script('globalThis.count = (globalThis.count ?? 0) + 1', {
	filename: 'counting.js',
});
const contexts = [{}, {}].map((object) => vm.createContext(object));
for (const context of [...contexts, contexts[0]]) script.runInContext(context);
console.log(contexts.map(({ count }) => count));
const add = vm.compileFunction('return a + b + c', ['a', 'b'], {
	contextExtensions: [{ c: 100 }],
	filename: 'add.js',
});
console.log(add(1, 2), add.length);
for (const [code, options] of [
	['throw new TypeError("in it")', { filename: 'thrown.js', lineOffset: 9 }],
	['let = 1', 'broken.js'],
	['missing', {}],
]) {
	try {
		vm.runInNewContext(code, {}, options);
	} catch (error) {
		console.log(
			error.name,
			error.message,
			/thrown\.js:\d+/.exec(error.stack)?.[0],
			error.stack.split('\n')[0],
		);
	}
}
vm.runInContext('const fixed = 1; let moving = 2; class Kind {}', contexts[0]);
console.log(vm.runInContext('moving += fixed; [moving, typeof Kind, this.moving]', contexts[0]));
try {
	vm.runInContext('fixed = 2', contexts[0]);
} catch ({ name, message }) {
	console.log(name, message);
}
const frozen = vm.createContext({ value: 1 }, { name: 'named' });
vm.runInContext(
	'Object.defineProperty(globalThis, "fixed", { value: 5 }); delete globalThis.value;',
	frozen,
);
console.log(Object.getOwnPropertyDescriptor(frozen, 'fixed'), 'value' in frozen);
console.log(
	vm.runInContext('(function () { return this === undefined; })()', frozen),
	vm.runInContext('(() => { "use strict"; return [1, 2]; })()', frozen).length,
);
for (const act of [
	() => vm.runInContext('1', {}),
	() => new vm.Script(),
	() => vm.createContext(5),
	() => vm.compileFunction('(', []),
]) {
	try {
		console.log(typeof act());
	} catch ({ name, code }) {
		console.log(name, code);
	}
}
