// `port` and `server-ready` events: which ports programs listen on.
import type { KernelEvent } from '#kernel/syscalls.ts';

type PortEvent = Extract<KernelEvent, { type: 'port' }>;
type PortListener = (port: number, type: 'open' | 'close', url: string) => void;
type ServerReadyListener = (port: number, url: string) => void;

export class Ports {
	readonly #address: (port: number) => string;
	readonly onPort = new Set<PortListener>();
	readonly onServerReady = new Set<ServerReadyListener>();
	/** Ports that are open, with the number of their listeners (IPv4 and IPv6 count apart). */
	#open = new Map<number, number>();

	/** `address`: where a port's preview is. */
	constructor(address: (port: number) => string) {
		this.#address = address;
	}

	dispatch({ port, open }: PortEvent): void {
		const before = this.#open.get(port) ?? 0;
		const now = before + (open ? 1 : -1);
		if (now > 0) this.#open.set(port, now);
		else this.#open.delete(port);
		if (before === 0 && now === 1) this.#opened(port);
		if (before === 1 && now === 0) this.#emitPort(port, 'close');
	}

	#opened(port: number): void {
		this.#emitPort(port, 'open');
		for (const listener of this.onServerReady) listener(port, this.#address(port));
	}

	#emitPort(port: number, type: 'open' | 'close'): void {
		for (const listener of this.onPort) listener(port, type, this.#address(port));
	}
}
