// Unhandled rejections. The browser tells of them in an event of its own after the microtasks; Node's lib wants a
// call of the PromiseRejectCallback (src/node_task_queue.cc).
import type { BrowserGlobals } from '../engine/browser-globals.ts';

/** kPromiseRejectWithNoHandler, kPromiseHandlerAddedAfterReject */
export type RejectionEvent = 0 | 1;
export type RejectionListener = (
	event: RejectionEvent,
	promise: Promise<unknown>,
	reason: unknown,
) => void;

export class Rejections {
	#sentinel: Promise<unknown> | undefined;
	#settled: (() => void) | undefined;
	/** The engine's own: what programs get tells of its promises. */
	readonly #reject: (reason: unknown) => Promise<unknown> = Promise.reject.bind(Promise);

	constructor(browser: BrowserGlobals, listener: RejectionListener) {
		browser.addEventListener('unhandledrejection', (event) => {
			event.preventDefault();
			if (event.promise === this.#sentinel) this.#reachedSentinel();
			else listener(0, event.promise as Promise<unknown>, event.reason);
		});
		browser.addEventListener('rejectionhandled', (event) => {
			listener(1, event.promise as Promise<unknown>, undefined);
		});
	}

	/**
	 * Calls `done` in a later macrotask, when every rejection that happened before has been told: events come in
	 * order, so a rejection of our own is the last.
	 */
	settle(done: () => void): void {
		this.#settled = done;
		this.#sentinel ??= this.#reject(new Error('sentinel'));
	}

	#reachedSentinel(): void {
		const done = this.#settled;
		this.#sentinel = undefined;
		this.#settled = undefined;
		done?.();
	}
}
