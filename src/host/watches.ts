// Who wants which of the kernel's `watch` events.
import type { KernelEvent } from '#kernel/syscalls.ts';

type WatchEvent = Extract<KernelEvent, { type: 'watch' }>;

export class Watches {
	#listeners = new Map<number, (event: WatchEvent) => void>();

	add(watch: number, listener: (event: WatchEvent) => void): void {
		this.#listeners.set(watch, listener);
	}

	delete(watch: number): void {
		this.#listeners.delete(watch);
	}

	dispatch(event: WatchEvent): void {
		this.#listeners.get(event.watch)?.(event);
	}
}
