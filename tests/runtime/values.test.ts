// What the util and types bindings tell about values, compared with the Node that runs the tests.
import { types } from 'node:util';
import { expect, test } from 'vitest';
import { ownNonIndexKeys } from '#node/values/own-non-index-keys.ts';
import { parseEnv } from '#node/values/parse-env.ts';
import { previewEntries } from '#node/values/preview-entries.ts';
import { typeChecks } from '#node/values/type-checks.ts';

const samples: unknown[] = [
	null,
	1,
	'x',
	{},
	[],
	new Date(0),
	/x/,
	new Map(),
	new Set(),
	new WeakMap(),
	new WeakSet(),
	new Error('x'),
	Promise.resolve(),
	new ArrayBuffer(1),
	new SharedArrayBuffer(1),
	new DataView(new ArrayBuffer(1)),
	new Uint8Array(1),
	Object(1n),
	Object(Symbol('s')),
	new Map().entries(),
	new Set().values(),
	(function* () {})(),
	async () => {},
	function* () {},
	async function* () {},
	Object.create(Date.prototype),
	Object.create(Map.prototype),
	RegExp.prototype,
	(function () {
		return arguments;
	})(),
];

test.each(Object.keys(typeChecks) as (keyof typeof typeChecks)[])('%s', (name) => {
	const check = types[name] as (value: unknown) => boolean;
	expect(samples.map((value) => typeChecks[name](value))).toEqual(samples.map(check));
});

test('own keys that are no indices', () => {
	const array = Object.assign([1, 2], { name: 'x', '01': 1, '4294967295': 2 });
	Object.defineProperty(array, 'hidden', { value: 1 });
	const symbol = Symbol('s');
	Object.assign(array, { [symbol]: 1 });
	expect(ownNonIndexKeys(array, 0)).toEqual([
		'length',
		'name',
		'01',
		'4294967295',
		'hidden',
		symbol,
	]);
	expect(ownNonIndexKeys(array, 2)).toEqual(['name', '01', '4294967295', symbol]);
	expect(ownNonIndexKeys(array, 2 | 16)).toEqual(['name', '01', '4294967295']);
});

test('what is in collections', () => {
	expect(previewEntries(new Map([[1, 2]]))).toEqual({ entries: [1, 2], isKeyValue: true });
	expect(previewEntries(new Set([3]))).toEqual({ entries: [3], isKeyValue: false });
	expect(previewEntries({})).toEqual({ entries: [], isKeyValue: false });
});

test('.env text', () => {
	expect(parseEnv('B=1 # one\nA="x\\ny"\n# c\nC=\'#\'\nnothing\n=2\nexport D=`"`')).toEqual({
		A: 'x\ny',
		B: '1',
		C: '#',
		D: '"',
	});
	expect(Object.keys(parseEnv('B=1\nA=2'))).toEqual(['A', 'B']);
});
