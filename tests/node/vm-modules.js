// What frameworks use of vm: scripts with file names, errors in them, and their places.
const vm = require('node:vm');
const script = new vm.Script('value * 2;\nmissing()', { filename: 'made.js', lineOffset: 10 });
globalThis.value = 4;
try { script.runInThisContext(); } catch (error) { console.log(error.stack.split('\n').slice(0, 2)); }
try { new vm.Script('let a = ;', { filename: 'wrong.js' }); } catch (error) { console.log(error.stack.split('\n').slice(0, 5)); }
const fn = vm.compileFunction('return [this === undefined, x, new Error().stack.split("\\n")[1]]', ['x'], { filename: 'fn.js' });
console.log(fn(1), fn.name, fn.length);
const sandbox = vm.createContext({ log: [] });
vm.runInContext('for (var i = 0; i < 3; i++) log.push(i); var done = typeof undefinedThing; this.set = 1', sandbox);
console.log(sandbox);
console.log(vm.runInContext('(() => { "use strict"; return typeof globalThis.log })()', sandbox), vm.runInContext('Object.keys(globalThis).length', sandbox));
console.log(vm.runInNewContext('JSON.stringify({ a: [1, new Date(0)] })'), vm.runInNewContext('x = 1; delete x; typeof x'));
