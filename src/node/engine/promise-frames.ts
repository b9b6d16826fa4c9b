// Carries the async frame through promise reactions, as V8 does with its embedder data: whoever calls then() gets
// its callbacks run in its own frame. `await` does not call then(): user code is rewritten for that.
import type { AsyncFrame } from './async-frame.ts';
import type { PromiseHooks, Reaction } from './promise-hooks.ts';
import type { PromiseStates } from './promise-states.ts';

/** To be called before Node's primordials copy Promise.prototype. `adopt`: for errors of an engine that is not V8. Returns the new `then`. */
export function promiseFrames(
	frame: AsyncFrame,
	hooks: PromiseHooks,
	states: PromiseStates,
	adopt: ((error: unknown) => void) | undefined,
): object {
	const { then } = states;
	const inFrame = (callback: Reaction): Reaction => {
		if (typeof callback !== 'function') return callback;
		const mine = frame.current;
		return (value) => {
			const outer = frame.current;
			frame.current = mine;
			try {
				return callback(value);
			} finally {
				frame.current = outer;
			}
		};
	};
	const adopted = (callback: Reaction): Reaction => {
		if (!adopt || typeof callback !== 'function') return callback;
		return (error) => {
			adopt(error);
			return callback(error);
		};
	};
	const holder = {
		then(this: Promise<unknown>, fulfilled: Reaction, rejected: Reaction) {
			const framed = frame.current !== undefined;
			const onFulfilled = framed ? inFrame(fulfilled) : fulfilled;
			const onRejected = adopted(framed ? inFrame(rejected) : rejected);
			return hooks.active
				? hooks.then(this, then, onFulfilled, onRejected)
				: then.call(this, onFulfilled, onRejected);
		},
	};
	Reflect.defineProperty(Promise.prototype, 'then', {
		value: holder.then,
		writable: true,
		configurable: true,
	});
	return holder.then;
}
