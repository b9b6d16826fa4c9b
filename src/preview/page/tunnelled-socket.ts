// `WebSocket` for servers in the container, with the interface of the standard
// (https://websockets.spec.whatwg.org/#the-websocket-interface).
import type { ByteStream } from '../http/byte-stream.ts';
import { Tunnel } from '../websocket/tunnel.ts';
import { EventAttributes } from './event-attributes.ts';
import { messageBytes } from './message-bytes.ts';

export interface SocketRoute {
	port: number;
	/** The page's origin as the server should see it. */
	origin: string;
	connect(port: number): Promise<ByteStream>;
	cookieHeader(path: string): Promise<string>;
}

const CONNECTING = 0;
const OPEN = 1;
const CLOSING = 2;
const CLOSED = 3;
/** Close code of RFC 6455 7.4.1. */
const GOING_AWAY = 1001;

export class TunnelledSocket extends EventAttributes {
	readonly url: string;
	binaryType: BinaryType = 'blob';
	readonly extensions = '';
	readonly #tunnel: Tunnel;
	readonly #over = new AbortController();
	#readyState = CONNECTING;
	#protocol = '';
	#buffered = 0;
	#sending: Promise<void> = Promise.resolve();

	constructor(url: URL, protocols: readonly string[], route: SocketRoute) {
		super(['open', 'message', 'error', 'close']);
		this.url = url.href;
		this.#tunnel = new Tunnel({
			onOpen: (protocol) => this.#opened(protocol),
			onText: (text) => this.#message(text),
			onBinary: (bytes) => this.#message(this.#wrap(bytes)),
			onError: (message) => this.#failed(message),
			onClose: (code, reason, wasClean) => this.#closed({ code, reason, wasClean }),
			onSent: (bytes) => (this.#buffered -= bytes),
		});
		const { signal } = this.#over;
		// Browsers say so to a server when a page goes away.
		globalThis.addEventListener('pagehide', () => this.#tunnel.close(GOING_AWAY, ''), { signal });
		void this.#run(url, protocols, route);
	}

	get readyState(): number {
		return this.#readyState;
	}

	get protocol(): string {
		return this.#protocol;
	}

	get bufferedAmount(): number {
		return this.#buffered;
	}

	send(data: string | BufferSource | Blob): void {
		if (this.#readyState === CONNECTING) {
			throw new DOMException(
				"Failed to execute 'send' on 'WebSocket': Still in CONNECTING state.",
				'InvalidStateError',
			);
		}
		const size = typeof data === 'string' ? new TextEncoder().encode(data).length : sizeOf(data);
		this.#buffered += size;
		if (this.#readyState !== OPEN) return;
		this.#sending = this.#sending.then(async () => this.#tunnel.send(await messageBytes(data)));
	}

	close(code?: number, reason = ''): void {
		if (code !== undefined && code !== 1000 && (code < 3000 || code > 4999)) {
			throw new DOMException(
				`Failed to execute 'close' on 'WebSocket': The close code must be either 1000, or between 3000 and 4999. ${code} is neither.`,
				'InvalidAccessError',
			);
		}
		if (new TextEncoder().encode(reason).length > 123) {
			throw new DOMException(
				"Failed to execute 'close' on 'WebSocket': The close reason must not be greater than 123 UTF-8 bytes.",
				'SyntaxError',
			);
		}
		if (this.#readyState >= CLOSING) return;
		const opened = this.#readyState === OPEN;
		this.#readyState = CLOSING;
		if (!opened) this.#failed('WebSocket is closed before the connection is established.');
		void this.#sending.then(() => this.#tunnel.close(code, reason));
	}

	async #run(url: URL, protocols: readonly string[], route: SocketRoute): Promise<void> {
		const path = url.pathname + url.search;
		const cookies = await route.cookieHeader(path);
		const { port, origin } = route;
		const opening = { port, path, origin, cookies, protocols };
		await this.#tunnel.run(() => route.connect(port), opening);
	}

	#opened(protocol: string): void {
		if (this.#readyState !== CONNECTING) return;
		this.#readyState = OPEN;
		this.#protocol = protocol;
		this.dispatchEvent(new Event('open'));
	}

	#message(data: unknown): void {
		if (this.#readyState !== OPEN) return;
		this.dispatchEvent(new MessageEvent('message', { data, origin: new URL(this.url).origin }));
	}

	#wrap(bytes: Uint8Array): Blob | ArrayBuffer {
		const buffer = bytes.buffer as ArrayBuffer;
		return this.binaryType === 'blob' ? new Blob([buffer]) : buffer;
	}

	#failed(message: string): void {
		console.warn(`WebSocket connection to '${this.url}' failed: ${message}`);
		this.dispatchEvent(new Event('error'));
	}

	#closed(init: CloseEventInit): void {
		this.#readyState = CLOSED;
		this.#over.abort();
		this.dispatchEvent(new CloseEvent('close', init));
	}
}

function sizeOf(data: BufferSource | Blob): number {
	return data instanceof Blob ? data.size : data.byteLength;
}
