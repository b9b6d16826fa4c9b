import { encode } from '@msgpack/msgpack';
import { expect, test } from 'vitest';
import { MsgpackReader } from '#kernel/image/msgpack-reader.ts';

test.each([
	null,
	true,
	7,
	-7,
	300,
	70_000,
	2 ** 40,
	-300,
	1.5,
	'short',
	'x'.repeat(40),
	'x'.repeat(300),
	'x'.repeat(70_000),
	new Uint8Array(3),
	new Uint8Array(300),
	new Uint8Array(70_000),
	[1, [2, 'three']],
	Array.from({ length: 20 }, (_, i) => i),
	{ a: { b: [1] } },
	Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`k${i}`, i])),
	new Date(0),
])('skips any value: %#', (value) => {
	const reader = new MsgpackReader(encode({ value, end: 'here' }));
	expect(reader.map()).toBe(2);
	expect(reader.key()).toBe('value');
	reader.skip();
	expect(reader.key()).toBe('end');
	expect(reader.key()).toBe('here');
});

test('points at bytes without copying them', () => {
	const packed = encode({ a: new Uint8Array([1, 2, 3]) });
	const reader = new MsgpackReader(packed);
	reader.map();
	reader.key();
	const { start, length } = reader.span();
	expect([...packed.subarray(start, start + length)]).toEqual([1, 2, 3]);
});
