// assert: what failing assertions say, diffs, throws and rejects, partial and strict forms, own messages.
'use strict';
const assert = require('node:assert');

const tell = (act) => {
	try {
		act();
		console.log('passes');
	} catch ({ name, code, message, operator, generatedMessage }) {
		console.log(`${name} ${code} ${operator} ${generatedMessage}\n${message}`);
	}
};
tell(() => assert.strictEqual(1, 2));
tell(() =>
	assert.deepStrictEqual(
		{ a: [1, 2], b: new Map([[1, { c: 1 }]]) },
		{ a: [1, 3], b: new Map([[1, { c: 2 }]]) },
	),
);
tell(() => assert.deepEqual([1, '2'], ['1', 2]));
tell(() => assert.deepStrictEqual(new Set([1, [2]]), new Set([[2], 1])));
tell(() => assert.strictEqual('one\ntwo\nthree', 'one\n2\nthree'));
tell(() => assert.partialDeepStrictEqual({ a: 1, b: { c: 2, d: 3 } }, { b: { c: 2 } }));
tell(() => assert.partialDeepStrictEqual({ a: [1] }, { a: [2] }));
tell(() => assert.notDeepStrictEqual([1], [1]));
tell(() => assert.match('abc', /x/));
tell(() => assert.doesNotMatch('abc', /b/));
tell(() => assert.ok(0, 'my message'));
tell(() => assert.equal(1, 2, new TypeError('own error')));
tell(() => assert.fail());
tell(() => assert.ifError('value'));
tell(() => assert.throws(() => {}, 'never thrown'));
tell(() =>
	assert.throws(() => {
		throw new Error('wrong');
	}, /right/),
);
tell(() =>
	assert.throws(
		() => {
			throw Object.assign(new Error('e'), { code: 'A' });
		},
		{ code: 'B', message: 'e' },
	),
);
tell(() =>
	assert.throws(() => {
		throw new RangeError('r');
	}, RangeError),
);
tell(() =>
	assert.doesNotThrow(() => {
		throw new Error('unwanted');
	}),
);
tell(() => assert.strictEqual(NaN, NaN));
tell(() => assert.deepStrictEqual(-0, 0));
tell(() => assert.strictEqual([1, 2, 3], [1, 2, 3]));
(async () => {
	await assert.rejects(Promise.resolve(1)).catch(({ message }) => console.log(message));
	await assert.rejects(async () => {
		throw new Error('yes');
	}, /yes/);
	await assert
		.doesNotReject(Promise.reject(new Error('no')))
		.catch(({ message }) => console.log(message));
	console.log(
		new assert.AssertionError({ actual: 1, expected: 2, operator: 'strictEqual' }).message,
		assert.strict.equal === assert.strictEqual,
	);
})();
