// Callbacks that wait for their turn, first in first out, without moving the rest on each take.
export class PollQueue {
	#items: (() => void)[] = [];
	#head = 0;

	get length(): number {
		return this.#items.length - this.#head;
	}

	push(callback: () => void): void {
		this.#items.push(callback);
	}

	shift(): (() => void) | undefined {
		if (this.length === 0) return undefined;
		const callback = this.#items[this.#head++];
		if (this.#head === this.#items.length) {
			this.#items.length = 0;
			this.#head = 0;
		} else if (this.#head > 1024 && this.#head * 2 > this.#items.length) {
			this.#items = this.#items.slice(this.#head);
			this.#head = 0;
		}
		return callback;
	}
}
