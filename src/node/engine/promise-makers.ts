// What makes promises, telling of them: the functions of Promise, each replaced in its place, and what `new` takes
// in a rewritten program (modules/promise-edits.ts). Promise itself stays what it is: `await` is quick only for
// promises whose constructor it is.
import type { Executor, PromiseHooks } from './promise-hooks.ts';
import type { PromiseStates } from './promise-states.ts';

type Maker = (this: unknown, ...args: unknown[]) => unknown;
type Construct = (executor: Executor, newTarget?: unknown) => Promise<unknown>;

const Native = Promise;
const { construct: construction } = Reflect;
const rejected = 2;
const names = 'all allSettled any race reject resolve try withResolvers'.split(' ');

export interface PromiseMakers {
	/** What a program's `new Promise` constructs with. */
	telling(constructor: unknown): unknown;
	/** They pass for the engine's. */
	readonly builtIn: readonly object[];
}

/** To be called before Node's primordials copy Promise. */
export function promiseMakers(states: PromiseStates, hooks: PromiseHooks): PromiseMakers {
	const construct = constructing(states, hooks);
	hooks.construct = construct;
	const holder = {
		Promise: function (executor: Executor) {
			return construct(executor);
		},
	};
	const Telling = holder.Promise;
	Telling.prototype = Native.prototype;
	Object.assign(Telling, { resolve: (value: unknown) => Native.resolve(value) });
	const isOurs = (maker: unknown): boolean => maker === Native || maker === hooks.Told;
	const special: Readonly<Record<string, (native: Maker) => Maker>> = {
		reject: (native) => (reason) => {
			const promise = native.call(Native, reason) as Promise<unknown>;
			hooks.made(promise);
			states.settle(promise, rejected, reason);
			hooks.settled(promise);
			return promise;
		},
		resolve: (native) => (value) => {
			const promise = native.call(Native, value) as Promise<unknown>;
			if (promise === value) return promise;
			hooks.made(promise);
			if (states.resolve(promise, value)) hooks.settled(promise);
			return promise;
		},
	};
	const builtIn = names.flatMap((name) => {
		const native = Reflect.get(Native, name) as Maker | undefined;
		if (!native) return [];
		const make: Maker = special[name]?.(native) ?? ((...args) => native.apply(Telling, args));
		const holder = {
			[name](this: unknown, ...args: unknown[]): unknown {
				return isOurs(this) ? make(...args) : native.apply(this, args);
			},
		};
		const value = holder[name] as Maker;
		Object.defineProperty(value, 'length', { value: native.length, configurable: true });
		Object.defineProperty(Native, name, { value, writable: true, configurable: true });
		return [value];
	});
	return { builtIn, telling: (constructor) => (constructor === Native ? Telling : constructor) };
}

/** As `new Promise`; `newTarget`: a subclass. The name makes stacks show the native one behind it (visible-sites.ts). */
function constructing(states: PromiseStates, hooks: PromiseHooks): Construct {
	const holder = {
		Promise(executor: Executor, newTarget: unknown = Native): Promise<unknown> {
			if (typeof executor !== 'function') return new Native(executor);
			let promise: Promise<unknown> | undefined;
			let outcome: (() => void) | undefined;
			const settled = (tell: (made: Promise<unknown>) => void): void => {
				if (outcome) return;
				outcome = () => promise && tell(promise);
				outcome();
			};
			const fail = (reason: unknown): void =>
				settled((made) => {
					states.settle(made, rejected, reason);
					hooks.settled(made);
				});
			const run: Executor = (resolve, reject) => {
				try {
					executor(
						(value) => {
							settled((made) => states.resolve(made, value) && hooks.settled(made));
							resolve(value);
						},
						(reason) => {
							fail(reason);
							reject(reason);
						},
					);
				} catch (error) {
					fail(error);
					reject(error);
				}
			};
			if (!hooks.active && newTarget === Native) {
				promise = new Native(run);
				outcome?.();
				return promise;
			}
			// Hooks hear of it before it runs anything.
			let taken: Parameters<Executor> | undefined;
			const take: Executor = (...functions) => (taken = functions);
			promise = construction(Native, [take], newTarget as () => void) as Promise<unknown>;
			hooks.made(promise);
			if (taken) run(...taken);
			return promise;
		},
	};
	return holder.Promise;
}
