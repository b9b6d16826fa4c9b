// A bell as its owner has it: awake, it asks whether it was rung; only asleep it has to be woken.
const ASLEEP = 0;
const RUNG = 1;
const AWAKE = 2;

type Waiting = { async: true; value: Promise<unknown> } | { async: false };

export class Bell {
	readonly #cells: Int32Array;
	readonly #at: number;
	readonly #woken: () => void;
	#waiting = false;

	constructor(cells: Int32Array, at: number, woken: () => void) {
		this.#cells = cells;
		this.#at = at;
		this.#woken = woken;
	}

	static ring(cells: Int32Array, at: number): void {
		if (Atomics.exchange(cells, at, RUNG) === ASLEEP) Atomics.notify(cells, at);
	}

	/** Whether it was rung since this was last asked. If so its owner is awake, and has to go to `sleep` again. */
	wasRung(): boolean {
		return Atomics.compareExchange(this.#cells, this.#at, RUNG, AWAKE) === RUNG;
	}

	/** From now on a ring wakes. False: it was rung meanwhile. */
	sleep(): boolean {
		if (Atomics.compareExchange(this.#cells, this.#at, AWAKE, ASLEEP) === RUNG) return false;
		if (this.#waiting) return true;
		const waiting = Atomics.waitAsync(this.#cells, this.#at, ASLEEP) as Waiting;
		if (!waiting.async) return false;
		void this.#wake(waiting.value);
		return true;
	}

	/** Not by then(), which a process replaces. */
	async #wake(rung: Promise<unknown>): Promise<void> {
		this.#waiting = true;
		await rung;
		this.#waiting = false;
		this.#woken();
	}
}
