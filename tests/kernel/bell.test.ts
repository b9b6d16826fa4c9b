import { expect, test } from 'vitest';
import { Bells } from '#kernel/bells.ts';

const BELL = 3;

function owned() {
	const bells = new Bells(new Int32Array(new SharedArrayBuffer(16)));
	let woken = 0;
	const bell = bells.own(BELL, () => woken++);
	return { bells, ring: () => bells.ring(BELL), bell, woken: () => woken };
}

test('who sleeps is woken, once', async () => {
	const { ring, bell, woken } = owned();
	expect([bell.wasRung(), bell.sleep()]).toEqual([false, true]);
	ring();
	ring();
	await expect.poll(woken).toBe(1);
	expect([bell.wasRung(), bell.wasRung()]).toEqual([true, false]);
});

test('who is awake is not woken, and cannot sleep before it has looked', async () => {
	const { ring, bell, woken } = owned();
	ring();
	expect([bell.sleep(), bell.wasRung()]).toEqual([false, true]);
	ring();
	expect([bell.sleep(), bell.wasRung()]).toEqual([false, true]);
	await new Promise(setImmediate);
	expect(woken()).toBe(0);
	expect(bell.sleep()).toBe(true);
	ring();
	await expect.poll(woken).toBe(1);
});

test('who finds the ring itself is told of a later one all the same', async () => {
	const { ring, bell, woken } = owned();
	bell.sleep();
	ring();
	// Before the engine has told.
	expect([bell.wasRung(), bell.sleep()]).toEqual([true, true]);
	await expect.poll(woken).toBe(1);
	expect([bell.wasRung(), bell.sleep()]).toEqual([false, true]);
	ring();
	await expect.poll(woken).toBe(2);
	expect(bell.wasRung()).toBe(true);
});

test('the bells of others are not this one', () => {
	const { bells, bell } = owned();
	for (const bell of [-1, 0]) bells.ring(bell);
	expect(bell.wasRung()).toBe(false);
});
