// console: table, groups, counts, assert, dir, time without its time, a Console of one's own with options.
'use strict';
const { Console } = require('node:console');
const { PassThrough } = require('node:stream');

console.table([
	{ a: 1, b: 'x' },
	{ a: 2, c: true },
]);
console.table(new Map([['k', { v: 1 }]]));
console.table(
	[
		[1, 2],
		[3, [4]],
	],
	['0'],
);
console.table(new Set(['one']));
console.table('text');
console.group('outer', 1);
console.log('inside\ntwo lines');
console.group();
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 });
console.groupEnd();
console.groupEnd();
console.groupEnd();
console.count();
console.count('mine');
console.count();
console.countReset();
console.count();
console.assert(true, 'no');
console.error('to stderr %s', 'formatted');
const text = (stream) => String(stream.read() ?? '');
const [out, err] = [new PassThrough(), new PassThrough()];
const own = new Console({
	stdout: out,
	stderr: err,
	colorMode: true,
	groupIndentation: 4,
	inspectOptions: { depth: 0 },
});
own.log('%o', { a: 1 }, [new Map()]);
own.group('g');
own.warn('warned');
own.assert(0, 'said %d', 5);
own.assert(false);
own.debug({ x: { y: 1 } });
console.log(JSON.stringify(text(out)), JSON.stringify(text(err)));
console.log(Object.keys(own).length > 20, own instanceof Console, console instanceof Console);
process.on('warning', ({ message }) => console.log(message));
console.timeEnd('never');
console.countReset('never');
for (const options of [{}, { stdout: 5 }, { stdout: out, colorMode: 'x' }]) {
	try {
		new Console(options);
	} catch ({ code }) {
		console.log(code);
	}
}
