// Stands for src/node_env_var.cc: process.env turns what it is given into strings.
import type { BrowserGlobals } from '../engine/browser-globals.ts';

/** `store` is what the object shows; the process fills it in when it starts. */
export function environmentVariables(
	store: Record<string, string>,
	{ Proxy }: BrowserGlobals,
	invalidDescriptor: (message: string) => Error,
): Record<string, string> {
	return new Proxy(store, {
		set(target, key, value: unknown) {
			if (typeof key === 'symbol') throw new TypeError('Cannot convert a Symbol value to a string');
			if (typeof value === 'symbol')
				throw new TypeError('Cannot convert a Symbol value to a string');
			target[key] = String(value);
			return true;
		},
		defineProperty(target, key, descriptor) {
			const { configurable, writable, enumerable, value } = descriptor;
			if ('get' in descriptor || 'set' in descriptor) {
				throw invalidDescriptor(
					"'process.env' does not accept an accessor(getter/setter) descriptor",
				);
			}
			if (!('value' in descriptor) || !configurable || !writable || !enumerable) {
				throw invalidDescriptor(
					"'process.env' only accepts a configurable, writable, and enumerable data descriptor",
				);
			}
			target[String(key)] = String(value);
			return true;
		},
	});
}
