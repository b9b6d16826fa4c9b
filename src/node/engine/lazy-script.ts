// The heavy parts of bindings are scripts of their own, loaded when they are first used: each file of src/node/lazy
// is built to `lazy-<name>.js` beside process.js. Such a script leaves what it exports under `Symbol.for('slipway.lazy')`
// on the global object, from where it is taken at once, so that programs never see it. importScripts is synchronous.
import type { Environment } from '../environment.ts';

const place = Symbol.for('slipway.lazy');
const loaded = new Map<string, unknown>();

/** What `src/node/lazy/<name>.ts` offers. */
export function lazyScript<Exports>(environment: Environment, name: string): Exports {
	if (!loaded.has(name)) {
		const { importScripts, location, URL } = environment.browser;
		const address = new URL(`lazy-${name}.js`, location.href).href;
		try {
			importScripts(address);
		} catch (cause) {
			throw new Error(`a part of the runtime could not be loaded: ${address}`, { cause });
		}
		loaded.set(name, Reflect.get(globalThis, place));
		Reflect.deleteProperty(globalThis, place);
	}
	return loaded.get(name) as Exports;
}
