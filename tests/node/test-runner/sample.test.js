const { test, describe, it, before, mock } = require('node:test');
const assert = require('node:assert');
test('passes', () => assert.equal(1, 1));
test('fails', () => assert.deepStrictEqual({ a: 1 }, { a: 2 }));
test('async', async (t) => {
	await t.test('inner', () => {});
	t.diagnostic('a note');
});
describe('suite', () => {
	before(() => {});
	it('mocks', () => {
		const fn = mock.fn((x) => x + 1);
		assert.equal(fn(1), 2);
		assert.equal(fn.mock.callCount(), 1);
	});
	it.skip('skipped');
	it('last', () => {});
});
