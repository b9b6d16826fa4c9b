import { expect, test } from 'vitest';
import { ByteQueue } from '#kernel/streams/byte-queue.ts';
import { bytes, text } from '../text.ts';

test('gives back what went in, however it is cut', () => {
	const queue = new ByteQueue();
	for (const chunk of ['one', '', ' two', ' three']) queue.push(bytes(chunk));
	expect(queue.length).toBe(13);
	expect(text(queue.take(2))).toBe('on');
	expect(text(queue.take(6))).toBe('e two ');
	expect(queue.length).toBe(5);
	expect(text(queue.take(100))).toBe('three');
	expect(queue.take(1)).toHaveLength(0);
});

test('what it gives can be transferred without taking anything else along', () => {
	const queue = new ByteQueue();
	const big = bytes('abcdef');
	queue.push(big.subarray(2, 4));
	const taken = queue.take(10);
	expect(text(taken)).toBe('cd');
	expect(taken.buffer.byteLength).toBe(2);
});

test('a whole chunk is handed on, not copied', () => {
	const queue = new ByteQueue();
	const chunk = new Uint8Array(1000);
	queue.push(chunk);
	expect(queue.take(65536)).toBe(chunk);
});
