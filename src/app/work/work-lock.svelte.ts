// One tab at a time edits a workspace: a Web Lock. Another tab may ask for it; it is handed over when all is saved.
import type { WorkNews } from './work-news.ts';

/** Milliseconds that the other tab gets to save; then it is taken from it. */
const PATIENCE = 2500;

export class WorkLock {
	readonly #news: WorkNews;
	#held = $state.raw(true);
	#key: string | undefined;
	#release: (() => void) | undefined;
	#waiting: AbortController | undefined;
	/** Another tab wants it. Resolves when all is saved. */
	onHandOver: () => Promise<void> = () => Promise.resolve();
	/** It came from another tab, or went to one. */
	onChange: (held: boolean) => void = () => undefined;

	constructor(news: WorkNews) {
		this.#news = news;
		news.listen((message) => {
			if (message.type !== 'wanted' || message.key !== this.#key || !this.#release) return;
			void this.#handOver(message.key);
		});
	}

	/** True: the workspace is this tab's to edit. */
	get held(): boolean {
		return this.#held;
	}

	/** Tries to get it; if another tab has it, waits in the background until that tab lets go. */
	async acquire(key: string): Promise<boolean> {
		if (this.#key === key) return this.#held;
		this.release();
		this.#key = key;
		if (!('locks' in navigator)) return true;
		const first = Promise.withResolvers<boolean>();
		void this.#request(key, { ifAvailable: true }, (held) => first.resolve(held));
		return first.promise;
	}

	/** Asks the tab that has it, and takes it if that tab doesn't answer. */
	take(): void {
		const key = this.#key;
		if (key === undefined || this.#held) return;
		this.#news.tell({ type: 'wanted', key });
		setTimeout(() => {
			if (this.#key === key && !this.#held) void this.#request(key, { steal: true });
		}, PATIENCE);
	}

	release(): void {
		this.#key = undefined;
		this.#waiting?.abort();
		this.#waiting = undefined;
		this.#release?.();
		this.#release = undefined;
		this.#held = true;
	}

	async #handOver(key: string): Promise<void> {
		await this.onHandOver();
		if (this.#key !== key) return;
		const release = this.#release;
		this.#release = undefined;
		this.#lost(key);
		release?.();
	}

	/** From now on it is read here. When the other tab lets go, it comes back. */
	#lost(key: string): void {
		if (this.#key !== key) return;
		this.#release = undefined;
		this.#set(false);
		this.#waiting = new AbortController();
		void this.#request(key, { signal: this.#waiting.signal });
	}

	#set(held: boolean): void {
		const changed = this.#held !== held;
		this.#held = held;
		if (changed) this.onChange(held);
	}

	async #request(
		key: string,
		options: LockOptions,
		answered: (held: boolean) => void = () => undefined,
	): Promise<void> {
		const { promise, resolve } = Promise.withResolvers<void>();
		try {
			await navigator.locks.request(`slipway:${key}`, options, (lock) => {
				answered(lock !== null);
				if (this.#key !== key) return undefined;
				if (!lock) return this.#lost(key);
				this.#release = resolve;
				this.#set(true);
				return promise;
			});
		} catch (error) {
			if (!(error instanceof DOMException)) throw error;
			// Without storage there are no locks, and no other tab can disturb.
			if (error.name === 'SecurityError') answered(true);
			// A steal breaks the lock; giving up waiting is our own wish.
			else if (error.name === 'AbortError' && this.#release === resolve) this.#lost(key);
		}
	}
}
