// One value in localStorage, checked when it is read. A browser may refuse storage altogether.
export class Stored<T> {
	readonly #key: string;
	readonly #parse: (value: unknown) => T | undefined;

	constructor(key: string, parse: (value: unknown) => T | undefined) {
		this.#key = `slipway:${key}`;
		this.#parse = parse;
	}

	read(): T | undefined {
		const text = refusable(() => localStorage.getItem(this.#key));
		if (text === null || text === undefined) return undefined;
		try {
			return this.#parse(JSON.parse(text));
		} catch (error) {
			if (error instanceof SyntaxError) return undefined;
			throw error;
		}
	}

	/** @returns false if the browser refused: full, or storage switched off */
	write(value: T): boolean {
		return refusable(() => (localStorage.setItem(this.#key, JSON.stringify(value)), true)) ?? false;
	}

	remove(): void {
		refusable(() => localStorage.removeItem(this.#key));
	}
}

/** localStorage throws a DOMException when it is full or blocked. */
function refusable<R>(action: () => R): R | undefined {
	try {
		return action();
	} catch (error) {
		if (error instanceof DOMException) return undefined;
		throw error;
	}
}
