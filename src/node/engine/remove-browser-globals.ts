// Takes away every global that Node does not have. Libraries look for `self`, `importScripts` or `postMessage` to
// find out that they run in a browser.
const language = new Set(
	(
		'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise ' +
		'RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis ' +
		'JSON Math Intl ArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array ' +
		'Float16Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt ' +
		'Set Iterator WeakMap WeakSet WeakRef Proxy Reflect FinalizationRegistry decodeURI decodeURIComponent ' +
		'encodeURI encodeURIComponent escape unescape eval isFinite isNaN SharedArrayBuffer WebAssembly ' +
		'SuppressedError DisposableStack AsyncDisposableStack'
	).split(' '),
);

const eventMethods = ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const;

/** The own names, and those the scope inherits (WorkerGlobalScope, EventTarget). */
export function removeBrowserGlobals(scope: object): void {
	keepEventMethods(scope as Record<string, unknown>);
	for (const name of Object.getOwnPropertyNames(scope)) {
		if (!language.has(name)) Reflect.deleteProperty(scope, name);
	}
	for (
		let at = Object.getPrototypeOf(scope) as object | null;
		at && at !== Object.prototype;
		at = Object.getPrototypeOf(at) as object | null
	) {
		for (const key of Reflect.ownKeys(at)) {
			if (key !== 'constructor') Reflect.deleteProperty(at, key);
		}
	}
}

/** The scope inherits from EventTarget.prototype, which gets emptied: its other heirs keep their methods. */
function keepEventMethods(scope: Record<string, unknown>): void {
	const base = scope['EventTarget'] as typeof EventTarget;
	for (const name of Object.getOwnPropertyNames(scope)) {
		const value = Object.getOwnPropertyDescriptor(scope, name)?.value as unknown;
		if (typeof value !== 'function') continue;
		const prototype = (value as { prototype?: unknown }).prototype;
		if (!(prototype instanceof base) || Object.prototype.isPrototypeOf.call(prototype, scope))
			continue;
		for (const method of eventMethods) {
			Object.defineProperty(prototype, method, {
				value: base.prototype[method],
				writable: true,
				configurable: true,
			});
		}
	}
}
