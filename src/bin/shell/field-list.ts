// The fields that a word becomes: text with a note of what was quoted, since quoting decides on splitting
// and on patterns.

interface Field {
	value: string;
	/** As a pattern: what was quoted has backslashes. */
	pattern: string;
	/** It has an unquoted `*`, `?` or `[`. */
	globs: boolean;
}

export class FieldList {
	readonly #ifs: string;
	readonly #fields: Field[] = [];
	/** Is there a field that text goes into? */
	#open = false;

	/** `ifs`: the characters that split. */
	constructor(ifs: string) {
		this.#ifs = ifs;
	}

	get fields(): readonly Readonly<Field>[] {
		return this.#fields;
	}

	/** Makes a field even when nothing is added: `''`. */
	quoted(text: string): void {
		const field = this.#current();
		field.value += text;
		field.pattern += text.replace(/[\\*?[\]]/g, '\\$&');
	}

	/** Text as it stands in the source; its `*` are patterns. */
	literal(text: string): void {
		if (text === '') return;
		const field = this.#current();
		field.value += text;
		field.pattern += text;
		field.globs ||= /[*?[]/.test(text);
	}

	/** The result of an unquoted expansion: split at IFS (POSIX 2.6.5). */
	split(text: string): void {
		const white = [...this.#ifs].filter((c) => /\s/.test(c)).join('');
		let part = '';
		let separated = false;
		for (const character of text) {
			if (!this.#ifs.includes(character)) {
				part += character;
				separated = false;
				continue;
			}
			const hard = !white.includes(character);
			if (part !== '') this.literal(part);
			else if (hard && (separated || !this.#open)) this.quoted('');
			part = '';
			this.end();
			separated = hard;
		}
		this.literal(part);
	}

	/** What comes next is another field. */
	end(): void {
		this.#open = false;
	}

	#current(): Field {
		const last = this.#fields.at(-1);
		if (this.#open && last) return last;
		this.#open = true;
		const field = { value: '', pattern: '', globs: false };
		this.#fields.push(field);
		return field;
	}
}
