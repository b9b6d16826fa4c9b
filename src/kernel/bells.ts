// What wakes a process, or the kernel, when something has happened on one of its lines: a number in shared memory
// for each. Who is awake already is not woken again.
const SILENT = 0;
const RUNG = 1;

type Waiting = { async: true; value: Promise<unknown> } | { async: false; value: string };

export class Bells {
	readonly #cells: Int32Array;

	constructor(cells: Int32Array) {
		this.#cells = cells;
	}

	/** Negative: nobody's. */
	ring(bell: number): void {
		if (bell < 0) return;
		if (Atomics.exchange(this.#cells, bell, RUNG) === SILENT) Atomics.notify(this.#cells, bell);
	}

	/** Calls `rung`, from a task of the engine, each time that the bell has been rung. */
	async listen(bell: number, rung: () => void): Promise<never> {
		for (;;) {
			const waiting = Atomics.waitAsync(this.#cells, bell, SILENT) as Waiting;
			if (waiting.async) await waiting.value;
			Atomics.store(this.#cells, bell, SILENT);
			rung();
		}
	}
}
