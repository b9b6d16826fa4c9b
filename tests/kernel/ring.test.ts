import { expect, test } from 'vitest';
import { LineMemory } from '#kernel/line-memory.ts';
import { bytes, text } from './text.ts';

const ALL = 128 * 1024;

function line() {
	const memory = new LineMemory();
	const { outgoing } = memory.end(0);
	const { incoming } = memory.end(1);
	outgoing.reset(1, 2);
	return { memory, writer: outgoing, reader: incoming };
}

test('what one end writes the other reads, also across the seam', () => {
	const { writer, reader } = line();
	let written = 0;
	let read = 0;
	for (let round = 0; round < 10; round++) {
		const piece = Uint8Array.from({ length: 50_001 }, (_, i) => written + i);
		expect(writer.write([piece.subarray(0, 9), piece.subarray(9)])).toBe(piece.length);
		written += piece.length;
		for (const length of [50_000, 10]) {
			const got = reader.read(length);
			expect(got.every((byte, i) => byte === ((read + i) & 0xff))).toBe(true);
			read += got.length;
		}
	}
	expect([read, reader.length]).toEqual([written, 0]);
});

test('takes what fits, and says when there is room again', async () => {
	const { memory, writer, reader } = line();
	let rung = 0;
	const bell = memory.bells.own(1, () => rung++);
	expect(bell.sleep()).toBe(true);
	expect(writer.write([new Uint8Array(ALL - 1), new Uint8Array(6)])).toBe(ALL);
	expect([writer.room, writer.write([bytes('x')]), writer.wantRoom()]).toEqual([0, 0, false]);
	reader.read(1);
	await new Promise(setImmediate);
	expect(rung).toBe(0);
	reader.read(ALL / 2);
	await expect.poll(() => rung).toBe(1);
	expect(writer.wantRoom()).toBe(true);
});

test('the end comes after what was written, and wakes who reads', async () => {
	const { memory, writer, reader } = line();
	let rung = 0;
	memory.bells.own(2, () => rung++).sleep();
	writer.write([bytes('last')]);
	writer.end(true);
	await expect.poll(() => rung).toBe(1);
	expect([reader.ended, reader.broken, text(reader.read(10))]).toEqual([true, true, 'last']);
	reader.abandon();
	expect(writer.abandoned).toBe(true);
	writer.reset(1, 2);
	expect([reader.ended, reader.broken, writer.abandoned]).toEqual([false, false, false]);
});
