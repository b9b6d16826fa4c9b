// The part of `Environment` that bindings of pure data use, for tests outside a worker.
import type { Binding, Environment } from '#node/environment.ts';

const place = Symbol.for('slipway.lazy');
const lazy = new Map<string, unknown>();

/** Test files import what their binding loads lazily, by this: importScripts is synchronous, import() is not. */
export async function offerLazy(name: string, load: () => Promise<unknown>): Promise<void> {
	await load();
	lazy.set(name, Reflect.get(globalThis, place));
	Reflect.deleteProperty(globalThis, place);
}

function importScripts(url: string): void {
	const name = /lazy-(.+)\.js$/.exec(url)?.[1] ?? '';
	if (!lazy.has(name)) throw new Error(`lazy script ${name} was not offered`);
	Reflect.set(globalThis, place, lazy.get(name));
}

function nodeError(code: string, message: string, Base: ErrorConstructor = Error): Error {
	return Object.assign(new Base(message), { code });
}

function makeCallback(owner: object, name: string, ...args: unknown[]): unknown {
	const callback = (owner as Record<string, unknown>)[name];
	return typeof callback === 'function' ? callback.apply(owner, args) : undefined;
}

class AsyncWrap {
	getAsyncId(): number {
		return 1;
	}
}

export function fakeEnvironment(more: Partial<Environment> = {}): Environment {
	const { crypto, TextDecoder, URL } = globalThis;
	const location = { href: 'http://localhost/process.js' };
	const browser = { importScripts, location, crypto, TextDecoder, URL };
	const known = {
		browser,
		nodeError,
		makeCallback,
		AsyncWrap,
		HandleWrap: AsyncWrap,
		ReqWrap: AsyncWrap,
		perContextExports: { DOMException },
		loop: {
			requestStarted: () => undefined,
			requestEnded: () => undefined,
			enqueue: (callback: () => void) => setImmediate(callback),
		},
		unavailable: (feature: string, why: string) =>
			nodeError('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', `${feature}: ${why}`),
		requireBuiltin: (): Record<string, unknown> => ({ FastBuffer: Uint8Array }),
		internalBinding: (name: string): Binding => {
			throw new Error(`no binding ${name} in this test`);
		},
		...more,
	};
	return known as unknown as Environment;
}
