// Waits until something is there: asks, and asks again.
import { setTimeout as sleep } from 'node:timers/promises';

const INTERVAL_MS = 100;

/** Rejects with what was asked last when it takes longer than `limit` ms. */
export async function waitFor<Value>(
	what: string,
	ask: () => Promise<Value | undefined | false>,
	limit: number,
): Promise<Value> {
	const end = performance.now() + limit;
	for (;;) {
		const value = await ask();
		if (value !== undefined && value !== false) return value;
		if (performance.now() > end) throw new Error(`not there after ${limit / 1000} s: ${what}`);
		await sleep(INTERVAL_MS);
	}
}
