// The shortest way to the next macrotask: a message to oneself. Timers are clamped to 4 ms when nested.
export class Hop {
	readonly #port: MessagePort;
	#requested = false;

	constructor(Channel: typeof MessageChannel, arrived: () => void) {
		const { port1, port2 } = new Channel();
		this.#port = port2;
		port1.onmessage = () => {
			this.#requested = false;
			arrived();
		};
	}

	/** A hop is under way. */
	get requested(): boolean {
		return this.#requested;
	}

	request(): void {
		if (this.#requested) return;
		this.#requested = true;
		this.#port.postMessage(0);
	}
}
