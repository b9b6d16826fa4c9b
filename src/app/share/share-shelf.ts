// What was shared with this browser, so that its copy opens again after a reload.
import { shareText } from './share-text.ts';
import type { SharedWork } from './shared-work.ts';

const NAME = 'slipway-shared';
const ID_LENGTH = 12;

export class ShareShelf {
	/** Of this visit: storage may be refused. */
	readonly #held = new Map<string, SharedWork>();

	/** @returns its id here, which follows from its contents */
	async keep(work: SharedWork): Promise<string> {
		const text = await shareText.write(work);
		const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
		const id = [...new Uint8Array(digest)]
			.map((byte) => byte.toString(16).padStart(2, '0'))
			.join('')
			.slice(0, ID_LENGTH);
		this.#held.set(id, work);
		await cache((shelf) => shelf.put(address(id), new Response(text)));
		return id;
	}

	/** @returns undefined: this browser does not have it (any more) */
	async find(id: string): Promise<SharedWork | undefined> {
		const held = this.#held.get(id);
		if (held) return held;
		const response = await cache((shelf) => shelf.match(address(id)));
		return response && shareText.read(await response.text());
	}
}

/** A browser that refuses storage refuses this, too. */
async function cache<T>(use: (shelf: Cache) => Promise<T>): Promise<T | undefined> {
	try {
		return await use(await caches.open(NAME));
	} catch (error) {
		if (error instanceof DOMException) return undefined;
		throw error;
	}
}

function address(id: string): string {
	return `/shared/${id}`;
}
