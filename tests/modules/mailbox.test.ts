import { expect, test } from 'vitest';
import { Mailbox } from '#node/messaging/mailbox.ts';

const bytesOf = (length: number, value: number) => new Uint8Array(length).fill(value);

test('records come out as they went in, across the end of the ring', () => {
	const writer = Mailbox.create();
	const reader = new Mailbox(writer.memory);
	expect(reader.peek()).toBeUndefined();
	for (let n = 0; n < 2000; n++) {
		const length = (n * 97) % 1500;
		expect(writer.put(n, bytesOf(length, n % 256))).toBe(true);
		if (n % 3 === 0) continue;
		while (reader.peek() !== undefined) {
			const sequence = reader.peek() as number;
			expect(reader.take()).toEqual(bytesOf((sequence * 97) % 1500, sequence % 256));
		}
	}
});

test('no room', () => {
	const mailbox = Mailbox.create();
	let count = 0;
	while (mailbox.put(count, bytesOf(60_000, count))) count++;
	expect(count).toBe(4);
	expect(mailbox.put(count, bytesOf(10, 9))).toBe(true);
	expect(mailbox.take()).toHaveLength(60_000);
	expect(mailbox.put(9, bytesOf(60_000, 9))).toBe(true);
	expect(mailbox.peek()).toBe(1);
});
