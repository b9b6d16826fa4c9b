// Set-Cookie headers: taken into the container's jar, and pages told what `document.cookie` now says.
import type { Container } from '../container/container.ts';
import type { Frame, Frames } from '../frames/frames.ts';
import type { SeenCookie, ToPage } from '../messages.ts';

/** A page that cannot hear (a synchronous request is under way) gets its response this late, in ms. */
const PAGE_PATIENCE = 1000;

export class SentCookies {
	readonly #frames: Frames;
	readonly #pages: Pick<Clients, 'get' | 'matchAll'>;

	constructor(frames: Frames, pages: Pick<Clients, 'get' | 'matchAll'>) {
		this.#frames = frames;
		this.#pages = pages;
	}

	/**
	 * Resolves when the page that asked knows: a script that reads `document.cookie` after its fetch
	 * has come back expects to see them there.
	 */
	async take(
		container: Container,
		path: string,
		headers: readonly string[],
		asking: string,
	): Promise<void> {
		for (const header of headers) container.cookies.setFromHeader(header, path);
		await this.tell(container, asking);
	}

	/** Resolves when the page `waitFor` has answered, or is late; at once if it is none of the container's. */
	async tell(container: Container, waitFor: string): Promise<void> {
		const pages = await this.#pages.matchAll({ type: 'window', includeUncontrolled: true });
		let answered: Promise<void> | undefined;
		for (const page of pages) {
			const frame = await this.#frames.find(page.id);
			if (frame?.target.tag !== container.tag) continue;
			const cookies = container.cookies.seenBy(frame.path);
			const message = { type: 'cookies', target: frame.target, cookies } as const;
			if (page.id === waitFor) answered = toldAndAnswered(page, message);
			else page.postMessage(message satisfies ToPage);
		}
		if (!answered) return;
		const late = new Promise<void>((resolve) => setTimeout(resolve, PAGE_PATIENCE));
		await Promise.race([answered, late]);
	}
}

function toldAndAnswered(
	page: Client,
	message: { type: 'cookies'; target: Frame['target']; cookies: SeenCookie[] },
): Promise<void> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		page.postMessage({ ...message, done: port2 } satisfies ToPage, [port2]);
	});
}
