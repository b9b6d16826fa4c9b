import { expect, test } from 'vitest';
import { Mailbox } from '#node/messaging/mailbox.ts';

const bytesOf = (length: number, value: number) => new Uint8Array(length).fill(value);
const partsOf = (n: number) => [bytesOf((n * 97) % 6000, n % 256), bytesOf(n % 7, 1)];
const hex = (parts: Uint8Array[]) => parts.map((part) => Buffer.from(part).toString('hex'));

test('records come out as they went in, across the end of the ring', () => {
	const writer = Mailbox.create();
	const reader = new Mailbox(writer.memory);
	expect(reader.peek()).toBeUndefined();
	for (let n = 0; n < 2000; n++) {
		expect(writer.put(n, partsOf(n))).toBe(true);
		if (n % 3 === 0) continue;
		while (reader.peek() !== undefined) {
			const sequence = reader.peek() as number;
			expect(hex(reader.take())).toEqual(hex(partsOf(sequence)));
		}
	}
});

test('no room', () => {
	const mailbox = Mailbox.create();
	let count = 0;
	while (mailbox.put(count, [bytesOf(240_000, count)])) count++;
	expect(count).toBe(4);
	expect(mailbox.put(count, [bytesOf(10, 9)])).toBe(true);
	expect(hex(mailbox.take())).toEqual(hex([bytesOf(240_000, 0)]));
	expect(mailbox.put(9, [bytesOf(240_000, 9)])).toBe(true);
	expect(mailbox.peek()).toBe(1);
});
