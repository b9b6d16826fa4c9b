// node:vm: this context, functions, and new contexts as far as their own globals go.
const vm = require('node:vm');
globalThis.shared = 1;
console.log(vm.runInThisContext('shared + 1'), vm.runInThisContext('var made = 5; made'), globalThis.made);
vm.runInThisContext('const kept = 1; let also = 2;');
console.log(vm.runInThisContext('kept + also'));
console.log(vm.compileFunction('return a + b', ['a', 'b'])(1, 2));
const context = vm.createContext({ x: 2, console });
console.log(vm.runInContext('y = x * 21; var z = 1; function f() { return x } f()', context));
console.log(context.y, context.z, typeof context.f, vm.isContext(context), vm.isContext({}));
console.log(vm.runInContext('typeof process + typeof require + typeof Array', context));
console.log(vm.runInNewContext('a + 1', { a: 1 }));
console.log(new vm.Script('this.x').runInContext(context));
for (const code of ['missing', 'const = 1', 'null.x', 'throw new Error("own")']) {
	try {
		vm.runInNewContext(code, {}, 'script.js');
	} catch (error) {
		console.log(error.name, error.message);
	}
}
