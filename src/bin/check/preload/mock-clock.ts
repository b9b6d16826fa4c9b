// Time inside the learner's program stands still until a check moves it: node:test's own mock timers.

/** Into so many steps a stretch of time is cut, so that a timer set by a timer has its turn, too. */
const STEPS = 100;

export class MockClock {
	readonly #turn = setImmediate;
	readonly #timers: { tick(ms: number): void };

	constructor(now: number) {
		const { mock } = process.getBuiltinModule('node:test');
		mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'], now });
		this.#timers = mock.timers;
	}

	/** @returns what `Date.now()` says afterwards */
	async advance(ms: number): Promise<number> {
		const step = Math.max(1, Math.ceil(ms / STEPS));
		for (let left = ms; left > 0; left -= step) {
			this.#timers.tick(Math.min(step, left));
			// What waits for a promise runs before the clock goes on.
			await new Promise<void>((resolve) => this.#turn(() => resolve()));
		}
		return Date.now();
	}
}
