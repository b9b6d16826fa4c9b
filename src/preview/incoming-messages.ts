// `message` events: from the pages that run containers and from those that previews are shown in.
import type { SentCookies } from './answers/sent-cookies.ts';
import type { Containers } from './container/containers.ts';
import type { FromHost, FromPage, ToHost } from './messages.ts';
import type { Target } from './frames/target.ts';

export class IncomingMessages {
	readonly #containers: Containers;
	readonly #cookies: SentCookies;
	readonly #pages: Pick<Clients, 'get'>;

	constructor(containers: Containers, cookies: SentCookies, pages: Pick<Clients, 'get'>) {
		this.#containers = containers;
		this.#cookies = cookies;
		this.#pages = pages;
	}

	/** Anything on this origin may send anything; what has no known `type` is not for us. */
	async receive({ data, source }: ExtendableMessageEvent): Promise<void> {
		if (!(source instanceof Client) || typeof data !== 'object' || data === null) return;
		const message = data as FromHost | FromPage;
		switch (message.type) {
			case 'container':
				return this.#containers.add(message, source);
			case 'container-gone':
				return this.#containers.remove(message.tag);
			case 'preview-script':
				return this.#setScript(message);
			case 'keep-alive':
				return;
			case 'kernel-client':
				return this.#passPort(message);
			case 'set-cookie':
				return this.#setCookie(message, source.id);
			case 'cookie-header':
				return this.#cookieHeader(message);
			case 'report':
				return this.#report(message);
			default:
				return message satisfies never;
		}
	}

	#setScript({ tag, previewScript }: Extract<FromHost, { type: 'preview-script' }>): void {
		const container = this.#containers.get(tag);
		if (container) container.previewScript = previewScript;
	}

	async #passPort({ target, port }: Extract<FromPage, { type: 'kernel-client' }>): Promise<void> {
		const name = `websocket ${target.port}`;
		await this.#toHost(target, { type: 'kernel-client', tag: target.tag, name, port }, [port]);
	}

	async #setCookie(
		message: Extract<FromPage, { type: 'set-cookie' }>,
		from: string,
	): Promise<void> {
		const container = await this.#containers.find(message.target.tag);
		container?.cookies.setFromScript(message.cookie, message.path);
		message.done.postMessage(undefined);
		if (!container) return;
		await this.#cookies.tell(container, from);
	}

	async #cookieHeader(message: Extract<FromPage, { type: 'cookie-header' }>): Promise<void> {
		const container = await this.#containers.find(message.target.tag);
		message.port.postMessage(container?.cookies.header(message.path) ?? '');
	}

	async #report({ target, report }: Extract<FromPage, { type: 'report' }>): Promise<void> {
		await this.#toHost(target, { type: 'preview-report', tag: target.tag, report }, []);
	}

	async #toHost({ tag }: Target, message: ToHost, transfer: Transferable[]): Promise<void> {
		const container = await this.#containers.find(tag);
		const host = container && (await this.#pages.get(container.host));
		host?.postMessage(message, transfer);
	}
}
