// Takes away every global that Node does not have. Libraries look for `self`, `importScripts` or `postMessage` to
// find out that they run in a browser.
import { hideGlobals } from './hide-globals.ts';

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

const eventTargets = ['MessagePort', 'BroadcastChannel', 'Worker', 'WebSocket'];
const eventMethods = ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const;

/** The own names, and those the scope inherits (WorkerGlobalScope, EventTarget). */
export function removeBrowserGlobals(scope: object): void {
	keepEventMethods(scope as Record<string, unknown>);
	for (const name of Object.getOwnPropertyNames(scope)) {
		if (!language.has(name)) Reflect.deleteProperty(scope, name);
	}
	const hidden = new Set<PropertyKey>();
	for (
		let at = Object.getPrototypeOf(scope) as object | null;
		at && at !== Object.prototype;
		at = Object.getPrototypeOf(at) as object | null
	) {
		for (const key of Reflect.ownKeys(at)) {
			if (!Reflect.deleteProperty(at, key)) hidden.add(key);
		}
	}
	hideGlobals(scope, hidden);
}

/**
 * The scope inherits from EventTarget.prototype, which gets emptied: its heirs that the runtime uses keep their methods.
 * Only those: to look at an interface makes the engine create it, and there are hundreds.
 */
function keepEventMethods(scope: Record<string, unknown>): void {
	const base = scope['EventTarget'] as typeof EventTarget;
	for (const name of eventTargets) {
		const heir = scope[name] as { prototype: object } | undefined;
		for (const method of heir ? eventMethods : []) {
			Object.defineProperty(heir?.prototype, method, {
				value: base.prototype[method],
				writable: true,
				configurable: true,
			});
		}
	}
}
