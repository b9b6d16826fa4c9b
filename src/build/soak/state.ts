// What a container holds at a moment, after a garbage collection.
import { LineMemory } from '#kernel/line-memory.ts';
import type { Page } from 'playwright-core';

export interface State {
	/** Megabytes of the kernel worker, without what is set aside for connections between processes at the start. */
	kernel: number;
	/** Megabytes of the page and of the container's frame. */
	page: number;
	/** Process workers, those in the pool included. */
	workers: number;
	/** The lowest descriptor that is free in the longest-lived process. */
	nextDescriptor: number;
}

interface Measurement {
	breakdown: { bytes: number; attribution: { scope: string; url: string }[] }[];
}

/** Milliseconds without a new worker: one that starts or ends meanwhile delays the measurement by a minute. */
const SETTLE = 2000;
const MEGABYTE = 1024 * 1024;
const WORKER = 'DedicatedWorkerGlobalScope';

/** The frame is asked: it may look into its workers, and sees its page as one sum. */
export async function readState(page: Page, nextDescriptor: number): Promise<State> {
	const frame = page.frames().find((each) => each.url().includes('/headless'));
	if (!frame) throw new Error('The page has no frame of a container.');
	await settled(page);
	const { breakdown } = await frame.evaluate<Measurement>(
		'performance.measureUserAgentSpecificMemory()',
	);
	const sum = (wanted: (scope: string, url: string) => boolean): number =>
		breakdown
			.filter(({ attribution }) => attribution.some(({ scope, url }) => wanted(scope, url)))
			.reduce((total, { bytes }) => total + bytes, 0) / MEGABYTE;
	return {
		kernel:
			sum((scope, url) => scope === WORKER && url.endsWith('/kernel.js')) -
			LineMemory.SIZE / MEGABYTE,
		page: sum((scope) => scope !== WORKER),
		workers: workersOf(page),
		nextDescriptor,
	};
}

function workersOf(page: Page): number {
	return page.workers().filter((worker) => worker.url().endsWith('/process.js')).length;
}

/** The pool fills up again after a while. */
async function settled(page: Page): Promise<void> {
	for (let before = -1; before !== workersOf(page);) {
		before = workersOf(page);
		await new Promise((resolve) => setTimeout(resolve, SETTLE));
	}
}
