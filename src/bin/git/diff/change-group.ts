// A run of changed lines (it may be empty) while it is moved up and down over equal lines.
import type { Side } from './line-diff.ts';

export class ChangeGroup {
	readonly #side: Side;
	start = 0;
	end = 0;

	constructor(side: Side) {
		this.#side = side;
		this.#grow();
	}

	get size(): number {
		return this.end - this.start;
	}

	/** To the next run; false at the end. */
	next(): boolean {
		if (this.end === this.#side.ids.length) return false;
		this.start = this.end + 1;
		this.end = this.start;
		this.#grow();
		return true;
	}

	previous(): boolean {
		if (this.start === 0) return false;
		this.end = this.start - 1;
		this.start = this.end;
		this.#growUp();
		return true;
	}

	/** One line down; swallows the run that it then touches. */
	slideDown(): boolean {
		const { ids, changed } = this.#side;
		if (this.end >= ids.length || ids[this.start] !== ids[this.end]) return false;
		changed[this.start++] = 0;
		changed[this.end++] = 1;
		this.#grow();
		return true;
	}

	slideUp(): boolean {
		const { ids, changed } = this.#side;
		if (this.start === 0 || ids[this.start - 1] !== ids[this.end - 1]) return false;
		changed[--this.start] = 1;
		changed[--this.end] = 0;
		this.#growUp();
		return true;
	}

	#grow(): void {
		while (this.#side.changed[this.end]) this.end++;
	}

	#growUp(): void {
		while (this.start > 0 && this.#side.changed[this.start - 1]) this.start--;
	}
}
