// Stacks name functions, files and lines as Node does.
const path = require('node:path');
const clean = (stack) => stack.split('\n').filter((line) => !line.includes('node:')).map((l) => l.replace(__dirname, '')).join('\n');
class Thing {
	constructor() { this.error = new Error('in constructor'); }
	method() { return new Error('in method'); }
	static make() { return new Error('in static'); }
	get value() { return new Error('in getter'); }
}
console.log(clean(new Thing().error.stack));
console.log(clean(new Thing().method().stack));
console.log(clean(Thing.make().stack));
console.log(clean(new Thing().value.stack));
console.log(clean([1].map(() => new Error('in arrow'))[0].stack));
let made;
new Promise(() => { made = new Error('in executor'); });
console.log(clean(made.stack));
const target = {};
(function outer() { (function inner() { Error.captureStackTrace(target, inner); })(); })();
console.log(clean(target.stack));
(async function first() {
	await null;
	await (async function second() { await null; console.log(clean(new Error('async').stack)); })();
})();
Error.prepareStackTrace = (error, sites) => sites.map((site) => [path.basename(site.getFileName() ?? ''), site.getLineNumber(), site.getFunctionName()]);
console.log(new Error('x').stack[0], typeof Error.prepareStackTrace);
Error.prepareStackTrace = undefined;
console.log(clean(new Error('plain').stack));
Error.stackTraceLimit = 1;
console.log(new Error('short').stack.split('\n').length);
