// Those who wait for something to become possible: data, room, a connection. Served in order.

/** Tries again; true when it need not wait any longer. */
export type Attempt = () => boolean;

export class WaitQueue {
	#attempts: Attempt[] = [];
	#waking = false;

	get isEmpty(): boolean {
		return this.#attempts.length === 0;
	}

	/** Returns the function that takes it back. */
	add(attempt: Attempt): () => void {
		this.#attempts.push(attempt);
		return () => {
			const at = this.#attempts.indexOf(attempt);
			if (at >= 0) this.#attempts.splice(at, 1);
		};
	}

	/** Lets the first try, then the next, until one still has to wait. */
	wake(): void {
		// An attempt may cause the next wake; the loop below sees to it.
		if (this.#waking) return;
		this.#waking = true;
		for (let first = this.#attempts[0]; first?.(); first = this.#attempts[0]) {
			const at = this.#attempts.indexOf(first);
			if (at >= 0) this.#attempts.splice(at, 1);
		}
		this.#waking = false;
	}
}
