// How far the columns of a rewritten source are from the learner's own, so that stack frames can be put right.
// Lines are never moved.
import type { Rewritten } from './rewritten.ts';

interface Shift {
	/** In the original, 0-based. */
	column: number;
	by: number;
}

export class ColumnShifts {
	/** What the source became, for whoever asks for a function's text. */
	rewritten: Rewritten | undefined;
	/** The number that the source's first line is shown with. */
	firstLine = 1;
	readonly #lines = new Map<number, Shift[]>();
	/** Length of what stands before the first line. */
	#prefix = 0;
	#seen = 0;
	#line = 1;
	#lineStart = 0;

	/** Text at `offset` of the original became `by` longer. Offsets must not decrease. */
	add(source: string, offset: number, by: number) {
		for (;;) {
			const end = source.indexOf('\n', this.#seen);
			if (end === -1 || end >= offset) break;
			this.#line++;
			this.#lineStart = this.#seen = end + 1;
		}
		this.#at(this.#line).push({ column: offset - this.#lineStart, by });
	}

	/** Something of this length was put before the first line. */
	addPrefix(length: number) {
		this.#at(1).unshift({ column: 0, by: length });
		this.#prefix += length;
	}

	/** Whether a place of the rewritten source, 1-based, is in what was put before it. */
	isAdded(line: number, column: number): boolean {
		return line === this.firstLine && column <= this.#prefix;
	}

	/** Shifts of a second rewriting, in columns of the first one's result. */
	addAll(later: ColumnShifts) {
		for (const [line, shifts] of later.#lines) {
			const shown = line + this.firstLine - 1;
			const moved = shifts.map(({ column, by }) => {
				return { column: this.original(shown, column + 1) - 1, by };
			});
			const all = [...this.#at(line), ...moved].sort((a, b) => a.column - b.column);
			this.#lines.set(line, all);
		}
	}

	get isEmpty() {
		return this.#lines.size === 0;
	}

	/** The original column of a column of the rewritten source; both 1-based. */
	original(line: number, column: number): number {
		const shifts = this.#lines.get(line - this.firstLine + 1);
		if (shifts === undefined) return column;
		let moved = 0;
		for (const shift of shifts) {
			const at = shift.column + moved;
			if (column - 1 < at) break;
			// Inside inserted text: the place where it was inserted.
			if (shift.by > 0 && column - 1 < at + shift.by) return shift.column + 1;
			moved += shift.by;
		}
		return Math.max(1, column - moved);
	}

	#at(line: number): Shift[] {
		let shifts = this.#lines.get(line);
		if (shifts === undefined) this.#lines.set(line, (shifts = []));
		return shifts;
	}
}
