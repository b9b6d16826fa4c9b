// Functions of Node that a check watches: every call is written down, and may be made slow or fail.
import type { Call, Fault } from '../control-message.ts';

type Any = (this: unknown, ...args: unknown[]) => unknown;

/** Arguments of a call that are kept, and characters of each. */
const KEPT = 4;
const SHOWN = 200;

export class WatchedCalls {
	readonly #calls = new Map<string, Call[]>();
	readonly #faults = new Map<string, Fault>();
	readonly #timeout = setTimeout;

	/** @param names `fetch`, or a function of a module: `node:fs/promises.readFile`, `node:sqlite.DatabaseSync.prototype.exec` */
	constructor(names: readonly string[]) {
		for (const name of names) this.#watch(name);
		if (names.length > 0) process.getBuiltinModule('node:module').syncBuiltinESMExports();
	}

	has(name: string): boolean {
		return this.#calls.has(name);
	}

	of(name: string): readonly Call[] {
		return this.#calls.get(name) ?? [];
	}

	setFault(name: string, fault: Fault | undefined): void {
		if (fault) this.#faults.set(name, { ...fault });
		else this.#faults.delete(name);
	}

	#watch(name: string): void {
		const { owner, key } = placeOf(name);
		const original = owner[key];
		if (typeof original !== 'function') throw new Error(`there is no function ${name} to watch`);
		const calls: Call[] = [];
		this.#calls.set(name, calls);
		const [called, promises] = [original as Any, name === 'fetch' || /\/promises\./.test(name)];
		const start = (call: Call, args: unknown[]): Fault | undefined => {
			calls.push(call);
			return this.#faultFor(name, args);
		};
		const later = (ms: number): Promise<void> =>
			new Promise((resolve) => this.#timeout(() => resolve(), ms));
		const watched = function (this: unknown, ...args: unknown[]): unknown {
			const call: Call = { args: args.slice(0, KEPT).map(printed) };
			const fault = start(call, args);
			const go = (): unknown => Reflect.apply(called, this, args);
			if (promises) return whole(call, slow(fault, later, go));
			if (typeof args.at(-1) === 'function' && !/^node:https?\./.test(name))
				return callBack(call, fault, later, args, go);
			return atOnce(call, fault, go, /^node:https?\./.test(name));
		};
		owner[key] = Object.defineProperties(watched, Object.getOwnPropertyDescriptors(original));
	}

	#faultFor(name: string, [first]: unknown[]): Fault | undefined {
		const fault = this.#faults.get(name);
		if (!fault || (fault.only !== undefined && !printed(first).includes(fault.only)))
			return undefined;
		if (fault.times !== undefined && --fault.times <= 0) this.#faults.delete(name);
		return { ...fault };
	}
}

type Later = (ms: number) => Promise<void>;

async function slow(fault: Fault | undefined, later: Later, go: () => unknown): Promise<unknown> {
	if (fault?.delay !== undefined) await later(fault.delay);
	if (fault?.error !== undefined) throw failure(fault.error);
	return go();
}

/** Writes down how it ends. */
async function whole(call: Call, promise: Promise<unknown>): Promise<unknown> {
	const started = performance.now();
	try {
		return await promise;
	} catch (error) {
		call.error = messageOf(error);
		throw error;
	} finally {
		call.ms = performance.now() - started;
	}
}

function callBack(
	call: Call,
	fault: Fault | undefined,
	later: Later,
	args: unknown[],
	go: () => unknown,
): unknown {
	const started = performance.now();
	const callback = args.at(-1) as Any;
	args[args.length - 1] = function (this: unknown, ...results: unknown[]) {
		call.ms = performance.now() - started;
		if (results[0] instanceof Error) call.error = results[0].message;
		return Reflect.apply(callback, this, results);
	};
	if (!fault) return go();
	void later(fault.delay ?? 0).then(() =>
		fault.error === undefined ? go() : (args.at(-1) as Any)(failure(fault.error)),
	);
	return undefined;
}

/**
 * A synchronous call that is slow keeps everybody waiting: that is what a check may want to see.
 * @param emits what it returns tells errors by an event
 */
function atOnce(call: Call, fault: Fault | undefined, go: () => unknown, emits: boolean): unknown {
	const started = performance.now();
	try {
		if (fault?.delay !== undefined)
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, fault.delay);
		if (fault?.error === undefined) return go();
		if (!emits) throw failure(fault.error);
		const request = go() as { destroy(error: Error): unknown };
		request.destroy(failure(fault.error));
		return request;
	} catch (error) {
		call.error = messageOf(error);
		throw error;
	} finally {
		call.ms = performance.now() - started;
	}
}

function failure(code: string): Error {
	return Object.assign(new Error(`${code}: a check made this call fail`), { code });
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

function printed(value: unknown): string {
	const text =
		typeof value === 'string'
			? value
			: value instanceof URL
				? value.href
				: value instanceof Request
					? value.url
					: process
							.getBuiltinModule('node:util')
							.inspect(value, { depth: 1, breakLength: Infinity });
	return text.slice(0, SHOWN);
}

/** `module.path.to.function`: the object that has it, and its name there. */
function placeOf(name: string): { owner: Record<string, unknown>; key: string } {
	const [, module, path] = /^(node:[\w/]+)\.(.+)$/.exec(name) ?? [undefined, undefined, name];
	const keys = (path ?? name).split('.');
	const key = keys.pop() ?? '';
	let owner: unknown = module === undefined ? globalThis : process.getBuiltinModule(module);
	for (const each of keys) owner = (owner as Record<string, unknown> | undefined)?.[each];
	if (typeof owner !== 'object' && typeof owner !== 'function')
		throw new Error(`there is no function ${name} to watch`);
	return { owner: owner as Record<string, unknown>, key };
}
