import { expect, test } from 'vitest';
import { WaitQueue } from '#kernel/wait-queue.ts';

test('serves in order, until one still has to wait', () => {
	const queue = new WaitQueue();
	const served: string[] = [];
	let room = 2;
	for (const name of ['a', 'b', 'c']) {
		queue.add(() => {
			if (room === 0) return false;
			room--;
			served.push(name);
			return true;
		});
	}
	queue.wake();
	expect(served).toEqual(['a', 'b']);
	expect(queue.isEmpty).toBe(false);
	room = 1;
	queue.wake();
	expect(served).toEqual(['a', 'b', 'c']);
	expect(queue.isEmpty).toBe(true);
});

test('one that was taken back is not tried', () => {
	const queue = new WaitQueue();
	let tries = 0;
	const takeBack = queue.add(() => {
		tries++;
		return true;
	});
	takeBack();
	takeBack();
	queue.wake();
	expect(tries).toBe(0);
});

test('may be woken by the one it serves', () => {
	const queue = new WaitQueue();
	const served: number[] = [];
	for (const n of [1, 2]) {
		queue.add(() => {
			served.push(n);
			queue.wake();
			return true;
		});
	}
	queue.wake();
	expect(served).toEqual([1, 2]);
});
