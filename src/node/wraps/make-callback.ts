// Stands for node::MakeCallback (src/api/callback.cc): calls a function in the async context of its owner. Ticks
// are not run here: the loop does so at the end of the turn.
import type { AsyncFrame } from '../engine/async-frame.ts';
import type { AsyncHooks } from './async-hooks.ts';
import type { AsyncContext } from './async-wrap.ts';

const outside: AsyncContext = { id: 0, trigger: 0, frame: undefined };

export type MakeCallback = (
	owner: object,
	name: string | symbol | number,
	...args: unknown[]
) => unknown;

/** If the callback throws at the bottom of the stack, the context is left for the 'uncaughtException' hooks. */
export function makeCallback(hooks: AsyncHooks, frame: AsyncFrame): MakeCallback {
	let depth = 0;
	return (owner, name, ...args) => {
		const callback = (owner as Record<PropertyKey, unknown>)[name];
		if (typeof callback !== 'function') return undefined;
		const context = (owner as { asyncContext?: AsyncContext }).asyncContext ?? outside;
		const prior = frame.current;
		frame.current = context.frame;
		hooks.push(context.id, context.trigger);
		depth++;
		let threw = true;
		try {
			const result: unknown =
				hooks.usesTrampoline && hooks.trampoline
					? hooks.trampoline.call(owner, context.id, owner, callback, ...args)
					: callback.apply(owner, args);
			threw = false;
			return result;
		} finally {
			depth--;
			if (!threw || depth > 0) hooks.pop();
			frame.current = prior;
		}
	};
}
