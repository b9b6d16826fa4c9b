// Carries the async frame through promise reactions, as V8 does with its embedder data: whoever calls then() gets
// its callbacks run in its own frame. `await` does not call then(): user code is rewritten for that.
import type { AsyncFrame } from './async-frame.ts';

type Reaction = ((value: unknown) => unknown) | null | undefined;

/** To be called before Node's primordials copy Promise.prototype. */
export function promiseFrames(frame: AsyncFrame): void {
	const { then } = Promise.prototype;
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
	const holder = {
		then(this: Promise<unknown>, fulfilled: Reaction, rejected: Reaction) {
			return frame.current === undefined
				? then.call(this, fulfilled, rejected)
				: then.call(this, inFrame(fulfilled), inFrame(rejected));
		},
	};
	Reflect.defineProperty(Promise.prototype, 'then', {
		value: holder.then,
		writable: true,
		configurable: true,
	});
}
