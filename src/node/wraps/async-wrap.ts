// Stands for src/async_wrap.cc: an object with an async id, in whose context callbacks run.
import type { AsyncFrame } from '../engine/async-frame.ts';
import type { AsyncHooks } from './async-hooks.ts';
import { providerName } from './provider-name.ts';

export interface AsyncWrapObject {
	getAsyncId(): number;
	getProviderType(): number;
	asyncReset(resource?: object, asyncId?: number): void;
	getAsyncContextFrameForDebuggingOnly(): unknown;
	readonly asyncContext: AsyncContext;
}

/** What a callback of the object runs in. */
export interface AsyncContext {
	id: number;
	trigger: number;
	frame: unknown;
}

export interface AsyncWrapParts {
	hooks: AsyncHooks;
	frame: AsyncFrame;
	/** Provider names to their numbers. */
	providers: Readonly<Record<string, number>>;
}

export function asyncWrap({ hooks, frame, providers }: AsyncWrapParts): new () => AsyncWrapObject {
	return class AsyncWrap {
		#context: AsyncContext;

		constructor() {
			this.#context = {
				id: hooks.newId(),
				trigger: hooks.defaultTriggerId(),
				frame: frame.current,
			};
			hooks.emitInit(this.#context.id, providerName(this), this.#context.trigger, this);
		}

		get asyncContext(): AsyncContext {
			return this.#context;
		}

		getAsyncId(): number {
			return this.#context.id;
		}

		getProviderType(): number {
			return providers[providerName(this)] ?? 0;
		}

		/** A new life for a pooled object, such as a parser. */
		asyncReset(resource: object = this, asyncId?: number): void {
			hooks.queueDestroy(this.#context.id);
			this.#context = {
				id: asyncId ?? hooks.newId(),
				trigger: hooks.defaultTriggerId(),
				frame: frame.current,
			};
			hooks.emitInit(this.#context.id, providerName(this), this.#context.trigger, resource);
		}

		getAsyncContextFrameForDebuggingOnly(): unknown {
			return this.#context.frame;
		}
	};
}
