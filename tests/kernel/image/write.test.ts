import { decode } from '@msgpack/msgpack';
import { expect, test } from 'vitest';
import { layout } from '#kernel/image/layout.ts';
import { writeImage } from '#kernel/image/write.ts';
import { bytes } from '../text.ts';

test('is a snapshot that other readers can decode', () => {
	const image = writeImage([
		{ path: 'a/b.txt', bytes: bytes('b') },
		{ path: 'a/link', target: 'b.txt' },
	]);
	const { [layout.KEY]: index, ...tree } = decode(image) as Record<string, unknown>;
	expect(tree).toEqual({
		d: { a: { d: { 'b.txt': { f: { c: bytes('b') } }, link: { f: { l: 'b.txt' } } } } },
	});
	expect(index).toBeInstanceOf(Uint8Array);
});

test('refuses two files of one name and a path without a name', () => {
	const file = { path: 'a', bytes: bytes('') };
	expect(() => writeImage([file, file])).toThrow('a is in the image twice');
	expect(() => writeImage([{ path: 'a/', bytes: bytes('') }])).toThrow('Not a path of a file');
});
