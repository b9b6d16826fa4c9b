// Runs a callback and learns where it threw. A `catch` knows the error only; the engine's error report also knows
// the place of the `throw`, which Node prints. Reports come when an event listener throws, at once and without a
// turn of the microtasks in between: so the callback is run as one.
import type { BrowserGlobals } from './browser-globals.ts';

export interface Thrown {
	error: unknown;
	/** As the engine names it; empty if unknown. */
	url: string;
	line: number;
	column: number;
}

const name = 'turn';

export class ThrowWatch {
	readonly #target: EventTarget;
	readonly #event: typeof Event;
	#callback: () => void = () => undefined;
	#running = false;
	#thrown: Thrown | undefined;

	/** `stray` gets what is thrown outside of `run`, by microtasks. */
	constructor(browser: BrowserGlobals, stray: (thrown: Thrown) => void) {
		// Any event target will do; EventTarget's own methods are taken away with the other globals.
		this.#target = new browser.MessageChannel().port1;
		this.#event = browser.Event;
		this.#target.addEventListener(name, () => this.#callback());
		browser.addEventListener('error', (event) => {
			event.preventDefault();
			const { error, filename, lineno, colno } = event as ErrorEvent;
			const thrown: Thrown = { error, url: filename, line: lineno, column: colno };
			if (this.#running) this.#thrown = thrown;
			else stray(thrown);
		});
	}

	/** What `callback` threw, if it did. */
	run(callback: () => void): Thrown | undefined {
		const outer = this.#running;
		this.#callback = callback;
		this.#running = true;
		this.#target.dispatchEvent(new this.#event(name));
		this.#running = outer;
		const thrown = this.#thrown;
		this.#thrown = undefined;
		return thrown;
	}
}
