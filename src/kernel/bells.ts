// What wakes a process, or the kernel, when something has happened on one of its lines: a number in shared memory
// for each. Only who sleeps is woken: that costs more than a small message.
import { Bell } from './bell.ts';

export class Bells {
	readonly #cells: Int32Array;

	constructor(cells: Int32Array) {
		this.#cells = cells;
	}

	/** Negative: nobody's. */
	ring(bell: number): void {
		if (bell >= 0) Bell.ring(this.#cells, bell);
	}

	/** For its owner. `woken`: called from a task of the engine when it slept and was rung. */
	own(bell: number, woken: () => void): Bell {
		return new Bell(this.#cells, bell, woken);
	}
}
