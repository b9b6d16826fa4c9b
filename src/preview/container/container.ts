// One container as the service worker knows it: its channel to the kernel, its connections, cookies
// and open ports.
import { KernelClient } from '#kernel/client.ts';
import type { KernelEvent } from '#kernel/syscalls.ts';
import { CookieJar } from '../cookies/cookie-jar.ts';
import { ConnectionPool } from '../http/connection-pool.ts';
import type { FromHost, PreviewScript } from '../messages.ts';
import { KernelStream } from './kernel-stream.ts';

type Attachment = Extract<FromHost, { type: 'container' }>;

export class Container {
	readonly tag: string;
	readonly id: string;
	readonly credentialless: boolean;
	/** Client id of the page that runs the kernel. */
	readonly host: string;
	readonly cookies: CookieJar;
	previewScript: PreviewScript | undefined;
	/** A port was opened or closed. */
	onPort: (port: number, open: boolean) => void = () => undefined;
	readonly #client: KernelClient;
	readonly #pools = new Map<number, ConnectionPool>();
	/** Listeners per port: IPv4 and IPv6 count apart. */
	readonly #listeners = new Map<number, number>();
	/** How often each port has been opened: tells a restarted server from the one before. */
	readonly #opened = new Map<number, number>();

	constructor(
		attachment: Attachment,
		host: string,
		cookiesChanged: (container: Container) => void,
	) {
		this.tag = attachment.tag;
		this.id = attachment.id;
		this.credentialless = attachment.credentialless;
		this.previewScript = attachment.previewScript;
		this.host = host;
		this.cookies = new CookieJar(() => cookiesChanged(this));
		this.#client = new KernelClient(attachment.port);
		this.#client.onEvent = (event) => this.#dispatch(event);
	}

	/** Learns which ports are open, and from now on hears when that changes. */
	async watch(): Promise<void> {
		const open = await this.#client.call('openPorts');
		for (const { port } of open) this.#count(port, 1);
		this.#client.quiet('watchPorts', []);
	}

	pool(port: number): ConnectionPool {
		let pool = this.#pools.get(port);
		if (!pool) {
			pool = new ConnectionPool(() => KernelStream.connect(this.#client, port));
			this.#pools.set(port, pool);
		}
		return pool;
	}

	isOpen(port: number): boolean {
		return this.#listeners.has(port);
	}

	get openPorts(): number[] {
		return [...this.#listeners.keys()].sort((a, b) => a - b);
	}

	timesOpened(port: number): number {
		return this.#opened.get(port) ?? 0;
	}

	close(): void {
		for (const pool of this.#pools.values()) pool.close();
		this.#pools.clear();
		this.#client.quiet('exit', [0]);
		this.#client.close();
	}

	#dispatch(event: KernelEvent): void {
		if (event.type !== 'port') return;
		const before = this.isOpen(event.port);
		this.#count(event.port, event.open ? 1 : -1);
		const now = this.isOpen(event.port);
		if (before === now) return;
		if (!now) {
			this.#pools.get(event.port)?.close();
			this.#pools.delete(event.port);
		}
		this.onPort(event.port, now);
	}

	#count(port: number, change: 1 | -1): void {
		const listeners = (this.#listeners.get(port) ?? 0) + change;
		if (listeners > 0) this.#listeners.set(port, listeners);
		else this.#listeners.delete(port);
		if (listeners === 1 && change === 1) this.#opened.set(port, this.timesOpened(port) + 1);
	}
}
