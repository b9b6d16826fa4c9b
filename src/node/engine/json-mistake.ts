// Finds what is wrong with a JSON text, and says it as V8 does (src/json/json-parser.cc, messages kJsonParse*).

/** Characters of the text that are shown on each side of a mistake. */
const CONTEXT = 10;
const SPECIAL = new Set(['NaN', 'Infinity', 'undefined', '[object Object]']);
const ESCAPES = new Set(['"', '\\', '/', 'b', 'f', 'n', 'r', 't']);

class Mistake extends Error {}

/** Undefined if nothing is wrong with it. */
export function jsonMistake(text: string): string | undefined {
	try {
		new JsonScan(text).run();
		return undefined;
	} catch (error) {
		if (error instanceof Mistake) return error.message;
		throw error;
	}
}

class JsonScan {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	run(): void {
		this.#value();
		this.#space();
		if (this.#at < this.#text.length) {
			this.#fail('Unexpected non-whitespace character after JSON');
		}
	}

	/** Without recursion: a text may be nested deeper than the stack. */
	#value(): void {
		const open: ('{' | '[')[] = [];
		do {
			this.#space();
			const bracket = this.#text[this.#at];
			if (bracket === '{' || bracket === '[') {
				this.#at++;
				if (this.#entered(bracket)) {
					open.push(bracket);
					continue;
				}
			} else {
				this.#scalar();
			}
			this.#afterValue(open);
		} while (open.length > 0);
	}

	/** False if it is closed at once. */
	#entered(bracket: '{' | '['): boolean {
		this.#space();
		const next = this.#text[this.#at];
		if (next === (bracket === '{' ? '}' : ']')) {
			this.#at++;
			return false;
		}
		if (bracket === '{') this.#name("Expected property name or '}'");
		return true;
	}

	/** Closes what ends here, and goes to where the next value begins. */
	#afterValue(open: ('{' | '[')[]): void {
		while (open.length > 0) {
			const isObject = open.at(-1) === '{';
			this.#space();
			const next = this.#text[this.#at];
			if (next === ',') {
				this.#at++;
				this.#space();
				if (isObject) this.#name('Expected double-quoted property name');
				return;
			}
			if (next !== (isObject ? '}' : ']')) {
				this.#fail(
					isObject
						? "Expected ',' or '}' after property value"
						: "Expected ',' or ']' after array element",
				);
			}
			this.#at++;
			open.pop();
		}
	}

	#name(otherwise: string): void {
		if (this.#text[this.#at] !== '"') this.#fail(otherwise);
		this.#string();
		this.#space();
		if (this.#text[this.#at] !== ':') this.#fail("Expected ':' after property name");
		this.#at++;
	}

	#scalar(): void {
		const first = this.#text[this.#at];
		if (first === '"') return this.#string();
		if (first === '-' || isDigit(first)) return this.#number();
		for (const word of ['true', 'false', 'null']) {
			if (word[0] === first) return this.#word(word);
		}
		this.#unexpected();
	}

	#word(word: string): void {
		for (const letter of word) {
			if (this.#text[this.#at] !== letter) this.#unexpected();
			this.#at++;
		}
	}

	#string(): void {
		this.#at++;
		for (;;) {
			const char = this.#text[this.#at];
			if (char === undefined) this.#fail('Unterminated string');
			if (char === '"') break;
			if (char < ' ') this.#fail('Bad control character in string literal');
			this.#at++;
			if (char === '\\') this.#escape();
		}
		this.#at++;
	}

	#escape(): void {
		const char = this.#text[this.#at];
		if (char === 'u') {
			for (let digits = 0; digits < 4; digits++) {
				if (!/^[\da-f]$/i.test(this.#text[++this.#at] ?? '')) this.#fail('Bad Unicode escape');
			}
		} else if (char === undefined) {
			this.#unexpected();
		} else if (!ESCAPES.has(char)) {
			this.#fail('Bad escaped character');
		}
		this.#at++;
	}

	#number(): void {
		if (this.#text[this.#at] === '-') {
			this.#at++;
			if (!isDigit(this.#text[this.#at])) this.#fail('No number after minus sign');
		}
		if (this.#text[this.#at] === '0') {
			this.#at++;
			if (isDigit(this.#text[this.#at])) this.#fail('Unexpected number');
		}
		this.#digits();
		if (this.#text[this.#at] === '.') {
			this.#at++;
			if (!this.#digits()) this.#fail('Unterminated fractional number');
		}
		if (/^e$/i.test(this.#text[this.#at] ?? '')) {
			this.#at++;
			if (/^[+-]$/.test(this.#text[this.#at] ?? '')) this.#at++;
			if (!this.#digits()) this.#fail('Exponent part is missing a number');
		}
	}

	#digits(): boolean {
		const from = this.#at;
		while (isDigit(this.#text[this.#at])) this.#at++;
		return this.#at > from;
	}

	#space(): void {
		while (/^[ \t\r\n]$/.test(this.#text[this.#at] ?? '')) this.#at++;
	}

	#fail(what: string): never {
		const before = this.#text.slice(0, this.#at).split(/\r\n|[\r\n]/);
		const column = (before.at(-1)?.length ?? 0) + 1;
		const kind = what.startsWith('Unexpected non-whitespace') ? '' : ' in JSON';
		throw new Mistake(
			`${what}${kind} at position ${this.#at} (line ${before.length} column ${column})`,
		);
	}

	#unexpected(): never {
		const text = this.#text;
		const at = this.#at;
		const token = text[at];
		if (token === undefined) throw new Mistake('Unexpected end of JSON input');
		if (token === '"') this.#fail('Unexpected string');
		if (token === '-' || isDigit(token)) this.#fail('Unexpected number');
		if (SPECIAL.has(text)) throw new Mistake(`"${text}" is not valid JSON`);
		const isLong = text.length > 2 * CONTEXT;
		const cutBefore = isLong && at >= CONTEXT;
		const cutAfter = isLong && at < text.length - CONTEXT;
		const shown = text.slice(cutBefore ? at - CONTEXT : 0, cutAfter ? at + CONTEXT : text.length);
		throw new Mistake(
			`Unexpected token '${token}', ${cutBefore ? '...' : ''}"${shown}"${cutAfter ? '...' : ''} is not valid JSON`,
		);
	}
}

function isDigit(char: string | undefined): boolean {
	return char !== undefined && char >= '0' && char <= '9';
}
