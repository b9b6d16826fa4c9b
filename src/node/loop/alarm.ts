// The one browser timer behind all of Node's: rings at or after the time it is set to.
import type { BrowserGlobals } from '../engine/browser-globals.ts';

export class Alarm {
	readonly #browser: BrowserGlobals;
	readonly #ring: () => void;
	#timer: number | undefined;
	#at = Infinity;

	constructor(browser: BrowserGlobals, ring: () => void) {
		this.#browser = browser;
		this.#ring = ring;
	}

	/** `delay` in milliseconds from now; `at` tells one setting from another. */
	set(at: number, delay: number): void {
		if (this.#timer !== undefined) {
			if (this.#at === at) return;
			this.#browser.clearTimeout(this.#timer);
		}
		this.#at = at;
		this.#timer = this.#browser.setTimeout(
			() => {
				this.#timer = undefined;
				this.#ring();
			},
			Math.max(0, delay),
		);
	}
}
