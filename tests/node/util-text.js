// util: styleText, stripVTControlCharacters, parseArgs, format, inspect options, deprecate, debuglog, promisify.
'use strict';
const util = require('node:util');

console.log(
	JSON.stringify([
		util.styleText('red', 'a'),
		util.styleText(['bold', 'underline'], 'b'),
		util.styleText('none', 'c'),
	]),
);
console.log(util.stripVTControlCharacters('\u001b[31mred\u001b[0m'), util.toUSVString('a\ud800'));
const options = {
	force: { type: 'boolean', short: 'f' },
	name: { type: 'string', multiple: true, default: ['x'] },
	color: { type: 'boolean' },
};
console.log(
	util.parseArgs({
		args: ['-f', '--name=a', '--name', 'b', '--no-color', 'rest', '--', '-x'],
		options,
		allowNegative: true,
		allowPositionals: true,
		tokens: true,
	}),
);
for (const args of [['--unknown'], ['--name'], ['pos'], ['--force=1'], ['-fz']]) {
	try {
		util.parseArgs({ args, options });
	} catch ({ code, message }) {
		console.log(code, message);
	}
}
console.log(
	util.format(
		'%s %d %i %f %j %o %O %c%% %x',
		'a',
		'5',
		5.9,
		'1.5',
		{ a: 1 },
		[1],
		{ b: {} },
		'css',
		'extra',
		1,
	),
);
console.log(
	util.format('%s', Symbol('s')),
	util.format('%s', { toString: () => 'own' }),
	util.format('%d', 5n),
	util.format(1, 'two', {}),
);
console.log(
	util.inspect(
		{ b: 1, a: [1, 2, 3, 4], s: 'x'.repeat(30) },
		{ sorted: true, maxArrayLength: 2, maxStringLength: 5, compact: false, numericSeparator: true },
	),
);
const old = util.deprecate(() => 'old', 'use new', 'DEP0');
process.on('warning', ({ name, code, message }) => console.log(name, code, message));
console.log(old(), old());
const later = util.promisify((a, done) => done(null, a + 1));
const callback = util.callbackify(async (a) => a * 2);
later(1).then((value) => callback(value, (error, doubled) => console.log(error, doubled)));
util.callbackify(() => Promise.reject(null))((error) => console.log(error.code, error.reason));
console.log(
	util.debuglog('none').enabled,
	util.isDeepStrictEqual({ a: [1] }, { a: [1] }),
	util.getSystemErrorName(-2),
	util.getSystemErrorMessage(-13),
);
console.log(
	new util.MIMEType('text/html; charset=utf-8; q="a b"').params.get('q'),
	String(new util.MIMEType('A/B')),
	util.types.isBoxedPrimitive(Object(1)),
);
console.log(util.diff('one', 'two').length > 0, util.aborted.length, util.inherits.length);
