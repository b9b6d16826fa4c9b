// Which port a page belongs to. A request says which client (page or worker) makes it; a client is
// known from the address it was loaded from, or from the request that made it.
import { parseAddress } from './parse-address.ts';
import type { Target } from './target.ts';

const MOST_REMEMBERED = 500;

export interface Frame {
	target: Target;
	/** The path that the server knows the page by. */
	path: string;
	/** The page asked that its address be kept from servers (`Referrer-Policy`). */
	quiet: boolean;
}

export class Frames {
	readonly #urlOf: (clientId: string) => Promise<string | undefined>;
	readonly #frames = new Map<string, Frame>();
	#last: Target | undefined;

	/** `urlOf` tells the address a client was created with. */
	constructor(urlOf: (clientId: string) => Promise<string | undefined>) {
		this.#urlOf = urlOf;
	}

	/** The port that a page was last loaded from: the best guess for a frame that names no referrer. */
	get last(): Target | undefined {
		return this.#last;
	}

	note(clientId: string, frame: Frame, navigation: boolean): void {
		if (navigation) this.#last = frame.target;
		if (clientId === '') return;
		this.#frames.set(clientId, frame);
		const [oldest] = this.#frames.keys();
		if (this.#frames.size > MOST_REMEMBERED && oldest !== undefined) this.#frames.delete(oldest);
	}

	known(clientId: string): Frame | undefined {
		return this.#frames.get(clientId);
	}

	/** Also finds those from before a stop of the service worker, by their address. */
	async find(clientId: string): Promise<Frame | undefined> {
		const known = this.#frames.get(clientId);
		if (known || clientId === '') return known;
		const url = await this.#urlOf(clientId);
		if (url === undefined) return undefined;
		// A worker made from a blob has its page's origin in front of an opaque path.
		const address = parseAddress(new URL(url).pathname);
		if (!address) return undefined;
		const frame = { target: address.target, path: address.path ?? '/', quiet: false };
		this.note(clientId, frame, false);
		return frame;
	}
}
