// A WebSocket as a check sees it: what comes is kept until it is asked for, and everything is written down.
import type { Exchange } from '#course/check-event.ts';
import { CheckError } from './check-error.ts';
import { withinTime } from './within-time.ts';

/** Milliseconds for the handshake and for the next message. */
const BUDGET = 5000;

export interface SocketEnd {
	code: number;
	reason: string;
}

export class LiveSocket {
	readonly #socket: WebSocket;
	readonly #messages: (string | Buffer)[] = [];
	readonly #opened = Promise.withResolvers<void>();
	readonly #ended = Promise.withResolvers<SocketEnd>();
	#arrived = Promise.withResolvers<void>();
	#end: SocketEnd | undefined;
	/** The handshake; in the bodies the messages, one line each. */
	readonly exchange: Exchange;

	constructor(url: URL, headers: Record<string, string>, protocols: string[]) {
		this.exchange = {
			method: 'GET',
			path: `${url.pathname}${url.search}`,
			requestHeaders: { ...headers, upgrade: 'websocket' },
			requestBody: '',
			responseBody: '',
		};
		this.#socket = new WebSocket(url, { headers, protocols });
		this.#socket.binaryType = 'arraybuffer';
		this.#socket.addEventListener('open', () => this.#opened.resolve());
		this.#socket.addEventListener('message', ({ data }) => this.#receive(data));
		this.#socket.addEventListener('close', ({ code, reason }) => this.#close({ code, reason }));
	}

	/** Resolves when the server has taken the connection. */
	async open(timeout = BUDGET): Promise<this> {
		const refused = this.#ended.promise.then(() => {
			throw this.#failure('a WebSocket', 'the server did not take the connection');
		});
		await withinTime(Promise.race([this.#opened.promise, refused]), timeout, () =>
			this.#failure('a WebSocket', `no answer within ${timeout} ms`),
		);
		this.exchange.status = 101;
		this.exchange.statusText = 'Switching Protocols';
		return this;
	}

	/** Which of the protocols offered the server has chosen; '' if none. */
	get protocol(): string {
		return this.#socket.protocol;
	}

	/** Resolves when the connection has ended. */
	get ended(): Promise<SocketEnd> {
		return this.#ended.promise;
	}

	send(data: string | Uint8Array<ArrayBuffer>): void {
		this.exchange.requestBody += `${printed(typeof data === 'string' ? data : Buffer.from(data))}\n`;
		this.#socket.send(data);
	}

	/** The next message. Fails when none comes in time, or the connection ends before. */
	async next(timeout = BUDGET): Promise<string | Buffer> {
		const deadline = performance.now() + timeout;
		while (this.#messages.length === 0) {
			if (this.#end) throw this.#failure('a message', `the connection ended (${this.#end.code})`);
			await withinTime(this.#arrived.promise, Math.max(1, deadline - performance.now()), () =>
				this.#failure('a message', `none within ${timeout} ms`),
			);
		}
		return this.#messages.shift() ?? '';
	}

	/** The next message, read as JSON. */
	async nextJson(timeout = BUDGET): Promise<unknown> {
		const text = String(await this.next(timeout));
		try {
			return JSON.parse(text);
		} catch (error) {
			if (!(error instanceof SyntaxError)) throw error;
			throw this.#failure('a message in JSON', text);
		}
	}

	/** How many messages have come and were not asked for yet. */
	get waiting(): number {
		return this.#messages.length;
	}

	close(code = 1000, reason = ''): Promise<SocketEnd> {
		this.#socket.close(code, reason);
		return this.ended;
	}

	#receive(data: unknown): void {
		const message = data instanceof ArrayBuffer ? Buffer.from(data) : String(data);
		this.exchange.responseBody += `${printed(message)}\n`;
		this.#messages.push(message);
		this.#wake();
	}

	#close(end: SocketEnd): void {
		this.#end = end;
		this.#ended.resolve(end);
		this.#wake();
	}

	#wake(): void {
		this.#arrived.resolve();
		this.#arrived = Promise.withResolvers();
	}

	#failure(expected: string, actual: string): CheckError {
		const message = `WebSocket ${this.exchange.path}: ${actual}, expected ${expected}`;
		const { exchange } = this;
		return new CheckError(message, { part: 'message', expected, actual, exchange });
	}
}

function printed(message: string | Buffer): string {
	return typeof message === 'string' ? message : `(${message.length} bytes)`;
}
