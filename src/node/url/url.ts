// The URL class that parses for Node's: the browser's own, or a library's where the browser's is not the standard's.
// Firefox knows no hosts in file: addresses, and it and WebKit leave `|` after a drive's letter.
const place = Symbol.for('slipway.lazy');

interface Scope {
	importScripts(url: string): void;
	location: { href: string };
}

export const Url: typeof URL = followsStandard() ? URL : load();

function followsStandard(): boolean {
	const url = new URL('file://host/c|/');
	const port = new URL('http://host:1/');
	port.port = '2a';
	return url.host === 'host' && url.pathname === '/c:/' && port.port === '2';
}

/** See engine/lazy-script.ts; here nothing has been taken away from the worker yet. */
function load(): typeof URL {
	const { importScripts, location } = globalThis as unknown as Scope;
	importScripts(new URL('lazy-url.js', location.href).href);
	const loaded = Reflect.get(globalThis, place) as typeof URL;
	Reflect.deleteProperty(globalThis, place);
	return loaded;
}
