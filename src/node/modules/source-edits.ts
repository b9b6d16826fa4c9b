// Replacements in a source text, applied in one go; remembers how far columns moved.
import { ColumnShifts } from './column-shifts.ts';
import type { Rewritten } from './rewritten.ts';

interface Edit {
	start: number;
	end: number;
	text: string;
	/** Among insertions at one place: lower comes first. */
	order: number;
}

export class SourceEdits {
	readonly #source: string;
	readonly #edits: Edit[] = [];

	constructor(source: string) {
		this.#source = source;
	}

	get isEmpty() {
		return this.#edits.length === 0;
	}

	replace(start: number, end: number, text: string) {
		this.#edits.push({ start, end, text, order: 0 });
	}

	/** `order` sorts insertions at the same place: closers of inner nodes before those of outer ones. */
	insert(at: number, text: string, order = 0) {
		this.#edits.push({ start: at, end: at, text, order });
	}

	/** Takes text out, keeping every position after it: spaces, with the line ends kept. */
	blank(start: number, end: number, instead = '') {
		const kept = this.#source
			.slice(start + instead.length, end)
			.replace(/[^\r\n\u2028\u2029]/g, ' ');
		this.replace(start, end, instead + kept);
	}

	/** The new text, and where its columns differ from the old. */
	apply(): { code: string; shifts: ColumnShifts } {
		const shifts = new ColumnShifts();
		this.#edits.sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
		const undone: Rewritten['edits'][number][] = [];
		let code = '';
		let position = 0;
		for (const { start, end, text } of this.#edits) {
			if (start < position) throw new Error(`overlapping edits at ${start}`);
			code += this.#source.slice(position, start);
			if (text.length !== end - start) {
				shifts.add(this.#source, start, text.length - (end - start));
			}
			undone.push({ at: code.length, length: text.length, was: this.#source.slice(start, end) });
			code += text;
			position = end;
		}
		code += this.#source.slice(position);
		shifts.rewritten = { code, edits: undone };
		return { code, shifts };
	}
}
