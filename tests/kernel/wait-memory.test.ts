import { expect, test } from 'vitest';
import { WaitMemory } from '#kernel/wait-memory.ts';

/** Hands an answer over within one thread: the kernel's side is done before the caller waits. */
function handOver(
	errno: number,
	result: unknown,
): { errno: number; result: unknown; pieces: number } {
	const kernel = new WaitMemory();
	const caller = new WaitMemory(kernel.memory);
	caller.ask();
	kernel.answer(errno, result);
	let pieces = 1;
	const answer = caller.receive(() => {
		pieces++;
		kernel.continue();
	});
	return { ...answer, pieces };
}

test.each([
	[undefined],
	[null],
	[3],
	['é'],
	[[1, 'two', [3]]],
	[{ pid: 1, nested: { list: [] } }],
	[new Uint8Array([1, 2, 255])],
	[new Uint8Array(0)],
])('hands over %j', (result) => {
	expect(handOver(0, result)).toEqual({ errno: 0, result, pieces: 1 });
});

test('an error has no result', () => {
	expect(handOver(-2, { not: 'sent' })).toEqual({ errno: -2, result: undefined, pieces: 1 });
});

test('bytes that do not fit come in pieces', () => {
	const big = Uint8Array.from({ length: 1_000_000 }, (_, i) => i % 251);
	const { result, pieces } = handOver(0, big);
	expect(pieces).toBe(4);
	expect(Buffer.compare(result as Uint8Array, big)).toBe(0);
	const exact = new WaitMemory().memory.byteLength - 64;
	expect(handOver(0, new Uint8Array(exact)).pieces).toBe(1);
	expect(handOver(0, new Uint8Array(exact + 1)).pieces).toBe(2);
});

test('JSON that does not fit comes in pieces', () => {
	const names = Array.from({ length: 50_000 }, (_, i) => [`file-${i}-é`, 1]);
	const { result, pieces } = handOver(0, names);
	expect(pieces).toBeGreaterThan(1);
	expect(result).toEqual(names);
});

test('a short answer after a long one is short', () => {
	const kernel = new WaitMemory();
	const caller = new WaitMemory(kernel.memory);
	kernel.answer(0, new Uint8Array(1000));
	kernel.answer(0, new Uint8Array([9]));
	expect(caller.receive(() => undefined).result).toEqual(new Uint8Array([9]));
});
