// One process at a time, in whatever order starts, stops and answers come.
import type { WebContainerProcess } from '@webcontainer/api';
import { expect, test } from 'vitest';
import { CurrentProcess } from '../../src/app/terminal/current-process.ts';

class Spawned {
	killed = false;
	readonly #exit = Promise.withResolvers<number>();
	readonly there = Promise.withResolvers<WebContainerProcess>();

	/** The container answers. */
	come(): WebContainerProcess {
		const process = { exit: this.#exit.promise, kill: () => (this.killed = true) };
		this.there.resolve(process as unknown as WebContainerProcess);
		return process as unknown as WebContainerProcess;
	}

	go(): void {
		this.#exit.resolve(0);
	}
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('what is started later waits until the one before it is gone', async () => {
	const current = new CurrentProcess();
	const [first, second] = [new Spawned(), new Spawned()];
	const process = first.come();
	expect(await current.start(() => first.there.promise)).toBe(process);
	let begun = false;
	const later = current.start(() => {
		begun = true;
		return second.there.promise;
	});
	await settled();
	expect([first.killed, begun]).toEqual([true, false]);
	first.go();
	expect(second.come()).toBe(await later);
	expect([begun, second.killed]).toEqual([true, false]);
});

test('stopped before it was there, it is killed when it comes', async () => {
	const current = new CurrentProcess();
	const late = new Spawned();
	const started = current.start(() => late.there.promise);
	await settled();
	await current.stop();
	late.come();
	expect(await started).toBeUndefined();
	expect([late.killed, current.process]).toEqual([true, undefined]);
});

test('of two that start at once, the later one stays', async () => {
	const current = new CurrentProcess();
	const [first, second] = [new Spawned(), new Spawned()];
	const starts = [first, second].map((spawned) => current.start(() => spawned.there.promise));
	const process = second.come();
	first.come();
	expect(await Promise.all(starts)).toEqual([undefined, process]);
	expect([current.process, second.killed]).toEqual([process, false]);
});

test('one that comes when the next is there already is killed, the next stays', async () => {
	const current = new CurrentProcess();
	const [first, second] = [new Spawned(), new Spawned()];
	const early = current.start(() => first.there.promise);
	await settled();
	const late = current.start(() => second.there.promise);
	const process = second.come();
	await late;
	first.come();
	expect(await early).toBeUndefined();
	expect([first.killed, second.killed, current.process]).toEqual([true, false, process]);
});
