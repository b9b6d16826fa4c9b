// A library's URL class, which follows the standard to the letter. Loaded when it is needed: it is large, and slower
// than a browser's own.
const place = Symbol.for('slipway.lazy');

interface Scope {
	importScripts(url: string): void;
	location: { href: string };
}

// Taken when the module loads: they are taken away from the worker later.
const { importScripts, location } = globalThis as unknown as Scope;
const address = location && new URL('lazy-url.js', location.href).href;
const loaded: { url?: typeof URL } = {};

export function standardUrl(): typeof URL {
	return (loaded.url ??= load());
}

function load(): typeof URL {
	importScripts(address);
	const library = Reflect.get(globalThis, place) as typeof URL;
	Reflect.deleteProperty(globalThis, place);
	return library;
}
