// One tab at a time edits a lesson: a Web Lock that another tab can take over on demand.
export class LessonLock {
	#held = $state.raw(true);
	#name: string | undefined;
	#release: (() => void) | undefined;

	/** True: the lesson is this tab's to edit. */
	get held(): boolean {
		return this.#held;
	}

	/** Tries to get the lesson; if another tab has it, waits until that tab is closed. */
	acquire(lesson: string): void {
		this.release();
		this.#name = `slipway:${lesson}`;
		if (!('locks' in navigator)) return;
		void this.#request(this.#name, { ifAvailable: true });
	}

	/** Takes the lesson from the tab that has it. */
	take(): void {
		if (this.#name !== undefined) void this.#request(this.#name, { steal: true });
	}

	release(): void {
		this.#name = undefined;
		this.#release?.();
		this.#release = undefined;
		this.#held = true;
	}

	async #request(name: string, options: LockOptions): Promise<void> {
		try {
			await navigator.locks.request(name, options, (lock) => {
				if (this.#name !== name) return undefined;
				this.#held = lock !== null;
				if (!lock) {
					void this.#request(name, {});
					return undefined;
				}
				return new Promise<void>((resolve) => {
					this.#release = resolve;
				});
			});
		} catch (error) {
			if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
			// Another tab took it. When that one is closed, it comes back.
			if (this.#name !== name) return;
			this.#held = false;
			void this.#request(name, {});
		}
	}
}
