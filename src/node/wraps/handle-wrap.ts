// Stands for src/handle_wrap.cc: something the loop waits for while it is active and ref'd.
import type { EventLoop } from '../loop/event-loop.ts';
import type { AsyncHooks } from './async-hooks.ts';
import type { AsyncWrapObject } from './async-wrap.ts';

export interface HandleWrapObject extends AsyncWrapObject {
	activate(): void;
	deactivate(): void;
	onClose(): void;
	readonly closing: boolean;
	ref(): void;
	unref(): void;
	hasRef(): boolean;
	close(callback?: () => void): void;
}

export interface HandleWrapParts {
	AsyncWrap: new () => AsyncWrapObject;
	hooks: AsyncHooks;
	loop: EventLoop;
	/** Handles that are not closed, for process._getActiveHandles(). */
	open: Set<object>;
	/** isolateSymbols.handle_onclose */
	onclose: symbol;
	call(owner: object, name: symbol): unknown;
}

export function handleWrap(parts: HandleWrapParts): new () => HandleWrapObject {
	const { AsyncWrap, hooks, loop, open, onclose, call } = parts;
	return class HandleWrap extends AsyncWrap {
		#active = false;
		#ref = true;
		#closing = false;

		constructor() {
			super();
			open.add(this);
		}

		get closing(): boolean {
			return this.#closing;
		}

		activate(): void {
			if (this.#active || this.#closing) return;
			this.#active = true;
			if (this.#ref) loop.refHandle();
		}

		deactivate(): void {
			if (!this.#active) return;
			this.#active = false;
			if (this.#ref) loop.unrefHandle();
		}

		onClose(): void {
			// Subclasses release what they hold.
		}

		ref(): void {
			if (this.#ref) return;
			this.#ref = true;
			if (this.#active) loop.refHandle();
		}

		unref(): void {
			if (!this.#ref) return;
			this.#ref = false;
			if (this.#active) loop.unrefHandle();
		}

		hasRef(): boolean {
			return this.#ref && !this.#closing;
		}

		close(callback?: () => void): void {
			if (this.#closing) return;
			if (typeof callback === 'function') Reflect.set(this, onclose, callback);
			this.deactivate();
			this.#closing = true;
			open.delete(this);
			this.onClose();
			loop.enqueueClosing(() => {
				call(this, onclose);
				hooks.queueDestroy(this.getAsyncId());
			});
		}
	};
}
