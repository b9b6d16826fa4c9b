// The value of an expression that is loaded as a script: importScripts is synchronous, and its frames have places.
import type { BrowserGlobals } from './browser-globals.ts';

const HOLDER = '$slipwayScript';

export class ScriptLoader {
	/** What goes before the expression, on its first line. */
	readonly prefix = `${HOLDER}.value=`;
	readonly #browser: BrowserGlobals;

	constructor(browser: BrowserGlobals) {
		this.#browser = browser;
	}

	/** `named` is told the address by which frames will call the code. */
	load(expression: string, named: (url: string) => void): unknown {
		const { Blob, URL, importScripts } = this.#browser;
		const holder: { value?: unknown } = {};
		Reflect.defineProperty(globalThis, HOLDER, { value: holder, configurable: true });
		const code = `${this.prefix}${expression}`;
		const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
		named(url);
		try {
			importScripts(url);
		} finally {
			URL.revokeObjectURL(url);
			Reflect.deleteProperty(globalThis, HOLDER);
		}
		return holder.value;
	}
}
