// Locks on ranges of bytes: what goes together, what gives way, what a process leaves behind.
import { expect, test } from 'vitest';
import { RecordLocks } from '#kernel/files/record-locks.ts';

const a = { name: 'a' };
const b = { name: 'b' };

test('shared locks go together, exclusive ones with nobody', () => {
	const locks = new RecordLocks();
	locks.set(a, 'shared', 0, 10);
	locks.set(b, 'shared', 5, 15);
	expect(() => locks.set(b, 'exclusive', 5, 15)).toThrow('EAGAIN');
	expect(locks.isTaken(b, 'exclusive', 9, 10)).toBe(true);
	expect(locks.isTaken(b, 'exclusive', 10, 20)).toBe(false);
	locks.set(a, 'none', 0, Infinity);
	locks.set(b, 'exclusive', 5, 15);
	expect(locks.isTaken(a, 'shared', 14, 15)).toBe(true);
	expect(locks.isTaken(b, 'exclusive', 0, Infinity)).toBe(false);
});

test('a part that is unlocked or changed leaves the rest as it was', () => {
	const locks = new RecordLocks();
	locks.set(a, 'exclusive', 0, 30);
	locks.set(a, 'none', 10, 20);
	expect([5, 15, 25].map((at) => locks.isTaken(b, 'shared', at, at + 1))).toEqual([
		true,
		false,
		true,
	]);
	locks.set(a, 'shared', 0, 10);
	expect(locks.isTaken(b, 'shared', 5, 6)).toBe(false);
	expect(locks.isTaken(b, 'exclusive', 5, 6)).toBe(true);
});

test('what a process had is free when it ends', () => {
	const locks = new RecordLocks();
	locks.set(a, 'exclusive', 0, Infinity);
	locks.release(a);
	expect(locks.isTaken(b, 'exclusive', 0, Infinity)).toBe(false);
});
