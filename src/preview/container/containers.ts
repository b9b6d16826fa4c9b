// The containers of this browser, by tag. The browser may stop the service worker at any time and
// with it all of this: then the pages that run containers are asked for them again.
import type { CookieStore } from '../cookies/cookie-store.ts';
import type { FromHost, ToHost } from '../messages.ts';
import { Container } from './container.ts';

// How long a page that runs a container may take to say so: it may be busy booting.
const HOST_PATIENCE = 3000;
const HOST_PAGES = new Set(['/headless', '/headless.html']);

/** The part of the worker's `clients` that is used here. */
export interface HostPages {
	get(id: string): Promise<Client | undefined>;
	matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly Client[]>;
}

export class Containers {
	/** A port of a container was opened or closed. */
	onPort: (container: Container, port: number, open: boolean) => void = () => undefined;
	readonly #pages: HostPages;
	readonly #store: CookieStore;
	readonly #byTag = new Map<string, Container>();
	readonly #waiting = new Map<string, Set<(container: Container) => void>>();

	constructor(pages: HostPages, store: CookieStore) {
		this.#pages = pages;
		this.#store = store;
	}

	/** Undefined when no page runs the container any more. */
	async find(tag: string): Promise<Container | undefined> {
		return this.#byTag.get(tag) ?? this.#ask(tag);
	}

	/** As find, but sure that its page is still there: worth a question to the browser when a page is loaded. */
	async findAlive(tag: string): Promise<Container | undefined> {
		const known = this.#byTag.get(tag);
		if (known && (await this.#pages.get(known.host))) return known;
		if (known) this.remove(tag);
		return this.#ask(tag);
	}

	/** A page says that it runs one. */
	async add(attachment: Extract<FromHost, { type: 'container' }>, host: Client): Promise<void> {
		this.remove(attachment.tag);
		const container = new Container(attachment, host.id, (changed) => this.#saveCookies(changed));
		const jar = await this.#store.load(container.id);
		if (jar !== undefined) container.cookies.restore(jar);
		await container.watch();
		container.onPort = (port, open) => this.onPort(container, port, open);
		this.#byTag.set(container.tag, container);
		host.postMessage({ type: 'attached', tag: container.tag } satisfies ToHost);
		for (const resolve of this.#waiting.get(container.tag) ?? []) resolve(container);
		this.#waiting.delete(container.tag);
	}

	/** The one that is known without asking. */
	get(tag: string): Container | undefined {
		return this.#byTag.get(tag);
	}

	remove(tag: string): void {
		this.#byTag.get(tag)?.close();
		this.#byTag.delete(tag);
	}

	async #ask(tag: string): Promise<Container | undefined> {
		const windows = await this.#pages.matchAll({ type: 'window', includeUncontrolled: true });
		const hosts = windows.filter(({ url }) => HOST_PAGES.has(new URL(url).pathname));
		if (hosts.length === 0) return undefined;
		const answer = new Promise<Container | undefined>((resolve) => {
			const waiting = this.#waiting.get(tag) ?? new Set();
			this.#waiting.set(tag, waiting.add(resolve));
			setTimeout(() => {
				waiting.delete(resolve);
				resolve(undefined);
			}, HOST_PATIENCE);
		});
		for (const host of hosts) host.postMessage({ type: 'who-hosts' } satisfies ToHost);
		return answer;
	}

	#saveCookies(container: Container): void {
		this.#store
			.save(container.id, container.cookies.save())
			.catch((error: unknown) => console.warn('Cookies could not be kept:', error));
	}
}
