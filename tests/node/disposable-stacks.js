// DisposableStack and AsyncDisposableStack: order, moving, what throws on the way, and what may not be added.
'use strict';
const log = [];
const resource = (name, fails = false) => ({
	[Symbol.dispose]() {
		log.push(`${name} ${this !== undefined}`);
		if (fails) throw new Error(name);
	},
	async [Symbol.asyncDispose]() {
		log.push(`async ${name}`);
	},
});
const told = (call) => {
	try {
		return call();
	} catch (error) {
		return error.name;
	}
};
const stack = new DisposableStack();
console.log(stack.use(null), stack.adopt(5, (value) => log.push(`adopted ${value}`)), stack.use(resource('a')) !== undefined);
stack.defer(() => log.push('deferred'));
const moved = stack.move();
console.log(stack.disposed, moved.disposed, told(() => stack.use(resource('b'))), told(() => moved.use({})), told(() => moved.defer(1)));
moved.dispose();
moved[Symbol.dispose]();
console.log(log.splice(0).join(), moved.disposed);

const failing = new DisposableStack();
for (const name of ['one', 'two', 'three']) failing.use(resource(name, name !== 'two'));
try {
	failing.dispose();
} catch (error) {
	console.log(error.name, error instanceof Error, error.error.message, error.suppressed.message, Object.keys(error));
}
console.log(log.splice(0).join(), String(failing), DisposableStack.prototype[Symbol.dispose] === DisposableStack.prototype.dispose);

(async () => {
	const later = new AsyncDisposableStack();
	later.use(resource('c'));
	later.use({ [Symbol.dispose]: () => log.push('now') });
	later.defer(async () => {
		await null;
		log.push('awaited');
	});
	const ended = later.disposeAsync();
	console.log(later.disposed, ended instanceof Promise, String(later));
	await ended;
	console.log(log.join(), AsyncDisposableStack.prototype[Symbol.asyncDispose].name);
})();
