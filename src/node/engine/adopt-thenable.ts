// An awaited object with a `then` of its own: the engine calls that later, outside of any frame it can see.
import type { AsyncFrame } from './async-frame.ts';

type Settle = (value: unknown) => void;
type Then = (this: unknown, resolve: Settle, reject: Settle) => unknown;

/** Returns what to await instead: `awaited` itself, or a stand-in that calls its `then` in the present frame. */
export function adoptThenable(frame: AsyncFrame, awaited: unknown): unknown {
	const mine = frame.current;
	if (mine === undefined || awaited === null) return awaited;
	if (typeof awaited !== 'object' && typeof awaited !== 'function') return awaited;
	const { then } = awaited as { then?: unknown };
	// A promise's own `then` carries the frame already.
	if (typeof then !== 'function' || then === Promise.prototype.then) return awaited;
	return {
		then(resolve: Settle, reject: Settle) {
			const outer = frame.current;
			frame.current = mine;
			try {
				Reflect.apply(then as Then, awaited, [resolve, reject]);
			} finally {
				frame.current = outer;
			}
		},
	};
}
