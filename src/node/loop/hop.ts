// The shortest way to the next macrotask. Timers are clamped to 4 ms when nested; a message to oneself takes 6 µs in
// Chromium, a wait in shared memory that is over at once 2 µs.
type Waiting = { value: Promise<unknown> };

export class Hop {
	readonly #arrived: () => void;
	readonly #go: () => void;
	#requested = false;

	/** `waits`: the engine takes waits and messages in the order that they came. */
	constructor(Channel: typeof MessageChannel, waits: boolean, arrived: () => void) {
		this.#arrived = arrived;
		this.#go = waits ? this.#byWait() : this.#byMessage(Channel);
	}

	/** A hop is under way. */
	get requested(): boolean {
		return this.#requested;
	}

	request(): void {
		if (this.#requested) return;
		this.#requested = true;
		this.#go();
	}

	#arrive(): void {
		this.#requested = false;
		this.#arrived();
	}

	#byMessage(Channel: typeof MessageChannel): () => void {
		const { port1, port2 } = new Channel();
		port1.onmessage = () => this.#arrive();
		return () => port2.postMessage(0);
	}

	#byWait(): () => void {
		const cell = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
		const wait = async (): Promise<void> => {
			// Not then(), which programs may replace.
			await (Atomics.waitAsync(cell, 0, 0) as Waiting).value;
			this.#arrive();
		};
		return () => {
			void wait();
			Atomics.notify(cell, 0);
		};
	}
}
