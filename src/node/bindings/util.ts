// Stands for src/node_util.cc.
import type { FdKind } from '#kernel/syscalls.ts';
import { callSites } from '../engine/call-sites.ts';
import { lazyProperties } from '../values/lazy-properties.ts';
import type { BindingFactory } from '../environment.ts';
import { ownNonIndexKeys } from '../values/own-non-index-keys.ts';
import { parseEnv } from '../values/parse-env.ts';
import { previewEntries } from '../values/preview-entries.ts';
import { typeChecks } from '../values/type-checks.ts';

const typedArrayTag = Object.getOwnPropertyDescriptor(
	Object.getPrototypeOf(Uint8Array.prototype),
	Symbol.toStringTag,
)?.get;
const tagOf = (value: unknown): unknown => typedArrayTag?.call(value);

/** Indices of lib/internal/util.js handleTypes. */
const handleTypes: Readonly<Record<FdKind, number>> = {
	tcp: 0,
	tty: 1,
	udp: 2,
	file: 3,
	pipe: 4,
	unknown: 5,
};

export const util: BindingFactory = (environment, base) => {
	const { proxies, privateSymbols, browser, promiseStates } = environment;
	const isObject = (value: unknown): value is object =>
		(typeof value === 'object' && value !== null) || typeof value === 'function';
	return {
		...base,
		...environment.internalBinding('types'),
		privateSymbols,
		isDataView: typeChecks.isDataView,
		isArrayBufferView: ArrayBuffer.isView,
		isTypedArray: (value: unknown) => tagOf(value) !== undefined,
		isUint8Array: (value: unknown) => tagOf(value) === 'Uint8Array',
		/** Of a promise whose end nobody saw: pending (engine/promise-states.ts). */
		getPromiseDetails: (promise: object) => promiseStates.details(promise),
		getProxyDetails(value: unknown, both = true) {
			const details = isObject(value) ? proxies.get(value) : undefined;
			return both ? details : details?.[0];
		},
		previewEntries(value: unknown, withKind?: boolean) {
			const { entries, isKeyValue } = previewEntries(value);
			return withKind ? [entries, isKeyValue] : entries;
		},
		getOwnNonIndexProperties: ownNonIndexKeys,
		getConstructorName,
		getExternalValue: () => 0n,
		/** The first frame is lib's own. */
		getCallSites(count: number) {
			const sites = callSites(count + 1);
			// Where the engine makes tail calls, lib's own function is gone.
			const own = sites[0]?.scriptName === 'node:util' ? 1 : 0;
			return sites.slice(own, own + count);
		},
		getCallerLocation() {
			const site = callSites(2)[1];
			return site && [site.lineNumber, site.column, site.scriptName];
		},
		isInsideNodeModules(count = 10) {
			const scripts = callSites(count).map((site) => site.scriptName);
			const user = scripts.find((name) => name !== '' && !name.startsWith('node:'));
			return user !== undefined && /[/\\]node_modules[/\\]/.test(user);
		},
		sleep(milliseconds: number) {
			Atomics.wait(new Int32Array(new browser.SharedArrayBuffer(4)), 0, 0, milliseconds);
		},
		parseEnv,
		arrayBufferViewHasBuffer: () => true,
		constructSharedArrayBuffer: (length: number) => new browser.SharedArrayBuffer(length),
		markPromiseAsHandled(promise: Promise<unknown>) {
			const ignore = (): void => undefined;
			promise.then(ignore, ignore);
		},
		guessHandleType(fd: number) {
			const known = environment.start.fds[fd];
			if (fd <= 2 && known) return handleTypes[known];
			const { errno, result } = environment.wait('fdKind', [fd]);
			return handleTypes[errno < 0 ? 'unknown' : result];
		},
		defineLazyProperties(target: object, id: string, keys: string[], enumerable = true) {
			lazyProperties(target, keys, enumerable, (key) => environment.requireBuiltin(id)[key]);
		},
	};
};

function getConstructorName(value: object): string {
	for (let at: object | null = value; at; at = Object.getPrototypeOf(at) as object | null) {
		const own = Object.getOwnPropertyDescriptor(at, 'constructor')?.value as unknown;
		if (typeof own === 'function' && own.name !== '') return own.name;
	}
	return 'Object';
}
