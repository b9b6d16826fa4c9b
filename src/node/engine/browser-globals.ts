// The browser's functions, kept from before its globals are taken away from programs.
export interface BrowserGlobals {
	readonly addEventListener: typeof globalThis.addEventListener;
	readonly setTimeout: (callback: () => void, delay: number) => number;
	readonly clearTimeout: (timer: number) => void;
	readonly queueMicrotask: (callback: () => void) => void;
	readonly structuredClone: typeof globalThis.structuredClone;
	readonly importScripts: (...urls: string[]) => void;
	readonly fetch: typeof globalThis.fetch;
	readonly atob: typeof globalThis.atob;
	readonly btoa: typeof globalThis.btoa;
	readonly performance: Performance;
	readonly crypto: Crypto;
	readonly console: Console;
	readonly navigator: WorkerNavigator;
	readonly location: WorkerLocation;
	readonly indexedDB: IDBFactory;
	readonly MessageChannel: typeof globalThis.MessageChannel;
	readonly MessagePort: typeof globalThis.MessagePort;
	readonly BroadcastChannel: typeof globalThis.BroadcastChannel;
	readonly TextEncoder: typeof globalThis.TextEncoder;
	readonly TextDecoder: typeof globalThis.TextDecoder;
	readonly URL: typeof globalThis.URL;
	/** Not in every engine. */
	readonly URLPattern: unknown;
	readonly Blob: typeof globalThis.Blob;
	readonly Response: typeof globalThis.Response;
	readonly EventTarget: typeof globalThis.EventTarget;
	readonly Event: typeof globalThis.Event;
	readonly DOMException: typeof globalThis.DOMException;
	readonly WebAssembly: typeof globalThis.WebAssembly;
	readonly SharedArrayBuffer: typeof globalThis.SharedArrayBuffer;
	readonly CompressionStream: typeof globalThis.CompressionStream;
	readonly DecompressionStream: typeof globalThis.DecompressionStream;
	/** Makes proxies that util.types.isProxy does not see. */
	readonly Proxy: ProxyConstructor;
}

const bound = [
	'addEventListener',
	'setTimeout',
	'clearTimeout',
	'queueMicrotask',
	'structuredClone',
	'importScripts',
	'fetch',
	'atob',
	'btoa',
] as const;

const kept = [
	'performance',
	'crypto',
	'console',
	'navigator',
	'location',
	'indexedDB',
	'MessageChannel',
	'MessagePort',
	'BroadcastChannel',
	'TextEncoder',
	'TextDecoder',
	'URL',
	'URLPattern',
	'Blob',
	'Response',
	'EventTarget',
	'Event',
	'DOMException',
	'WebAssembly',
	'SharedArrayBuffer',
	'CompressionStream',
	'DecompressionStream',
	'Proxy',
] as const;

/** `scope`: the worker's global object, still as the browser made it. */
export function browserGlobals(scope: object): BrowserGlobals {
	const from = scope as Record<string, unknown>;
	const globals: Record<string, unknown> = {};
	for (const name of kept) globals[name] = from[name];
	for (const name of bound) {
		const value = from[name];
		if (typeof value === 'function') globals[name] = value.bind(scope);
	}
	return globals as unknown as BrowserGlobals;
}
