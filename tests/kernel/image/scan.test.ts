import { encode } from '@msgpack/msgpack';
import { expect, test } from 'vitest';
import { scan } from '#kernel/image/scan.ts';
import { shared } from '../boot.ts';
import { bytes } from '../text.ts';
import { paths, viewOf } from './sample.ts';

test('numbers entries breadth first and sorts children by bytes', () => {
	const tree = {
		d: { b: { d: { z: { f: { c: bytes('') } }, a: { d: {} } } }, 'a-': { d: {} }, a: { d: {} } },
	};
	const view = viewOf(shared(encode(tree)));
	expect(paths(view)).toEqual(['a', 'a-', 'b', 'b/a', 'b/z']);
	expect([1, 2, 3, 4, 5].map((entry) => view.name(entry))).toEqual(['a', 'a-', 'b', 'a', 'z']);
});

test('programs are executable: under bin, by a hash bang, by a flag', () => {
	const file = (content: string, more = {}) => ({ f: { c: bytes(content), ...more } });
	const tree = {
		d: {
			'1': file('text'),
			'2': file('#!/bin/sh\n'),
			'3': file('text', { x: true }),
			bin: { d: { deep: { d: { '4': file('text') } } } },
		},
	};
	const view = viewOf(shared(encode(tree)));
	const modes = ['1', '2', '3'].map((name) => view.mode(view.find(0, name)).toString(8));
	expect(modes).toEqual(['100644', '100755', '100755']);
	const deep = view.find(view.find(0, 'bin'), 'deep');
	expect(view.mode(view.find(deep, '4')).toString(8)).toBe('100755');
	expect(view.mode(deep).toString(8)).toBe('40755');
});

test('contents may be strings', () => {
	const view = viewOf(shared(encode({ d: { a: { f: { c: 'é' } } } })));
	expect(view.data(1)).toEqual(bytes('é'));
});

test.each([
	['a number', encode(3), 'expected a map at byte 0'],
	['no directory', encode({ x: 1 }), 'no directory'],
	['an entry of no kind', encode({ d: { a: {} } }), 'neither file nor directory'],
	['cut off', encode({ d: { a: { f: { c: bytes('long') } } } }).slice(0, -2), 'ends too early'],
])('says what is wrong: %s', (_, snapshot, message) => {
	expect(() => scan(snapshot)).toThrow(message);
});
