// How long checks wait for a program's answers. One that leaves a request unanswered (a middleware that
// forgets `next()`) mostly leaves them all so: the student should not wait the whole time for each.
export interface Budget {
	/** Milliseconds. */
	ms: number;
	/** No answer came in time. */
	spent: () => void;
}

const FIRST = 5000;
const AFTER_SILENCE = 1500;

export class Patience {
	#ms = FIRST;

	/** @param asked milliseconds that the check itself names: it gets these */
	for(asked: number | undefined): Budget {
		if (asked !== undefined) return { ms: asked, spent: () => undefined };
		return { ms: this.#ms, spent: () => (this.#ms = AFTER_SILENCE) };
	}
}
