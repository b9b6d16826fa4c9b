// The headers of one message as they come in: name, value, name, value, ... Pieces of a name or value that the end
// of a chunk cut are joined.
const TRAILING_SPACE = /[ \t]+$/;

export class HeaderList {
	#flat: string[] = [];
	#inValue = true;

	/** Name-value pairs begun. */
	get pairs(): number {
		return (this.#flat.length + 1) >> 1;
	}

	/** Whether `addName` would begin a new pair. */
	get nameBegins(): boolean {
		return this.#inValue;
	}

	addName(piece: string): void {
		if (this.#inValue) {
			this.#fillValue();
			this.#flat.push(piece);
			this.#inValue = false;
		} else this.#extend(piece);
	}

	addValue(piece: string): void {
		if (this.#inValue) this.#extend(piece);
		else {
			this.#flat.push(piece);
			this.#inValue = true;
		}
	}

	/** All of them, without the white space after values; the list is empty afterwards. */
	take(): string[] {
		this.#fillValue();
		const flat = this.#flat;
		this.#flat = [];
		this.#inValue = true;
		for (let index = 1; index < flat.length; index += 2) {
			const value = flat[index] ?? '';
			const last = value.charCodeAt(value.length - 1);
			if (last === 0x20 || last === 0x09) flat[index] = value.replace(TRAILING_SPACE, '');
		}
		return flat;
	}

	/** An empty value may come without a callback. */
	#fillValue(): void {
		if (this.#flat.length % 2 === 1) this.#flat.push('');
	}

	#extend(piece: string): void {
		const last = this.#flat.length - 1;
		this.#flat[last] = (this.#flat[last] ?? '') + piece;
	}
}
