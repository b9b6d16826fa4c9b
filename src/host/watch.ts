// What `webcontainer.fs.watch` holds: events of one watch in the kernel until it is closed.
import type { KernelClient } from '#kernel/client.ts';
import type { Watches } from './watches.ts';

export type WatchListener = (event: 'rename' | 'change', filename: string | Uint8Array) => void;

export class Watch {
	readonly #kernel: KernelClient;
	readonly #watches: Watches;
	readonly #id: number;

	constructor(
		kernel: KernelClient,
		watches: Watches,
		id: number,
		listener: (event: 'rename' | 'change', name: string) => void,
	) {
		this.#kernel = kernel;
		this.#watches = watches;
		this.#id = id;
		watches.add(id, ({ event, name }) => listener(event, name));
	}

	async close(): Promise<void> {
		this.#watches.delete(this.#id);
		await this.#kernel.call('unwatch', this.#id);
	}
}
