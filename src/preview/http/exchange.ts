// One request and its response over a pooled connection.
import type { Connection } from './connection.ts';
import type { ConnectionPool } from './connection-pool.ts';
import { ExchangeError } from './exchange-error.ts';
import type { Llhttp } from './llhttp.ts';
import type { OutgoingRequest } from './outgoing-request.ts';
import type { ResponseHead } from './response-head.ts';
import { ResponseParser } from './response-parser.ts';
import { sendRequest } from './send-request.ts';

/** RFC 9110 9.2.2: may be sent again when the connection broke before an answer. */
const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE']);

export interface Answer {
	head: ResponseHead;
	/** Bytes when the whole body had come with the head, else a stream that pulls from the connection. */
	body: Uint8Array | ReadableStream<Uint8Array>;
}

/** Rejects with an ExchangeError. */
export async function exchange(
	pool: ConnectionPool,
	llhttp: Llhttp,
	request: OutgoingRequest,
): Promise<Answer> {
	const connection = await dial(pool, false);
	try {
		return await new Exchange(pool, connection, llhttp, request).run();
	} catch (error) {
		if (!connection.reused || !mayRepeat(error, request)) throw error;
		return new Exchange(pool, await dialAgain(pool, error), llhttp, request).run();
	}
}

/** A server that is gone by now broke the connection by going: that is what is told. */
async function dialAgain(pool: ConnectionPool, before: unknown): Promise<Connection> {
	try {
		return await dial(pool, true);
	} catch (error) {
		throw error instanceof ExchangeError ? before : error;
	}
}

async function dial(pool: ConnectionPool, fresh: boolean): Promise<Connection> {
	try {
		return await pool.take(fresh);
	} catch (error) {
		throw new ExchangeError('refused', describe(error));
	}
}

function mayRepeat(error: unknown, request: OutgoingRequest): boolean {
	if (!(error instanceof ExchangeError) || error.code !== 'closed') return false;
	return IDEMPOTENT.has(request.method) && request.body.type !== 'stream';
}

function describe(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

class Exchange {
	readonly #pool: ConnectionPool;
	readonly #connection: Connection;
	readonly #request: OutgoingRequest;
	readonly #parser: ResponseParser;
	#sending: Promise<boolean> = Promise.resolve(false);
	#over = false;
	#gotBytes = false;

	constructor(
		pool: ConnectionPool,
		connection: Connection,
		llhttp: Llhttp,
		request: OutgoingRequest,
	) {
		this.#pool = pool;
		this.#connection = connection;
		this.#request = request;
		this.#parser = new ResponseParser(llhttp, request.method);
	}

	async run(): Promise<Answer> {
		const stop = (code: 'aborted' | 'silent', detail: string): ExchangeError => {
			this.#drop();
			return new ExchangeError(code, detail);
		};
		const { signal, patience } = this.#request;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const stopped = new Promise<never>((_, reject) => {
			timer = setTimeout(
				() => reject(stop('silent', `no answer within ${patience / 1000} s`)),
				patience,
			);
			const abort = (): void => reject(stop('aborted', 'the page gave the request up'));
			if (signal.aborted) abort();
			else signal.addEventListener('abort', abort, { once: true });
		});
		// After the head nobody listens to it any more; an abort then still drops the connection.
		stopped.catch(() => undefined);
		try {
			return await Promise.race([this.#answer(), stopped]);
		} finally {
			clearTimeout(timer);
		}
	}

	async #answer(): Promise<Answer> {
		this.#sending = this.#send();
		while (!this.#parser.head) await this.#readMore();
		const { head } = this.#parser;
		if (this.#parser.complete) {
			const body = join(this.#parser.takeBody());
			this.#finish();
			return { head, body };
		}
		return { head, body: this.#bodyStream() };
	}

	/** A server may answer and close before it has read the whole body (413): reading tells. */
	async #send(): Promise<boolean> {
		try {
			await sendRequest(this.#connection, this.#request);
			return true;
		} catch (error) {
			if (this.#request.body.type === 'stream') await this.#request.body.rest.cancel(error);
			return false;
		}
	}

	async #readMore(): Promise<void> {
		let bytes: Uint8Array;
		try {
			bytes = await this.#connection.read();
		} catch (error) {
			this.#drop();
			throw new ExchangeError('closed', describe(error));
		}
		if (this.#over) throw new ExchangeError('aborted', 'the page gave the request up');
		if (bytes.length === 0) return this.#ended();
		this.#gotBytes = true;
		try {
			this.#parser.execute(bytes);
		} catch (error) {
			this.#drop();
			throw new ExchangeError('not-http', `${describe(error)}: ${quote(bytes)}`);
		}
	}

	#ended(): void {
		if (!this.#parser.head && !this.#gotBytes) {
			this.#drop();
			throw new ExchangeError('closed', 'the connection was closed before an answer came');
		}
		try {
			this.#parser.finish();
		} catch (error) {
			this.#drop();
			throw new ExchangeError('closed', describe(error));
		}
		if (this.#parser.head) return;
		this.#drop();
		throw new ExchangeError('closed', 'the connection was closed in the middle of the head');
	}

	#bodyStream(): ReadableStream<Uint8Array> {
		const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
			let pieces = this.#parser.takeBody();
			while (pieces.length === 0 && !this.#parser.complete) {
				await this.#readMore();
				pieces = this.#parser.takeBody();
			}
			if (pieces.length > 0) controller.enqueue(join(pieces));
			if (!this.#parser.complete) return;
			controller.close();
			this.#finish();
		};
		return new ReadableStream({ pull, cancel: () => this.#drop() }, { highWaterMark: 0 });
	}

	#finish(): void {
		if (this.#over) return;
		this.#over = true;
		const keep = this.#parser.head?.keepAlive === true;
		this.#parser.free();
		if (keep) void this.#giveBack();
		else this.#connection.close();
	}

	/** Not before the request has been sent to its end, else the next one would follow half a body. */
	async #giveBack(): Promise<void> {
		if (await this.#sending) this.#pool.give(this.#connection);
		else this.#connection.close();
	}

	#drop(): void {
		if (this.#over) return;
		this.#over = true;
		this.#parser.free();
		this.#connection.reset();
	}
}

function join(pieces: Uint8Array[]): Uint8Array {
	if (pieces.length === 1 && pieces[0]) return pieces[0];
	const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

function quote(bytes: Uint8Array): string {
	return JSON.stringify(new TextDecoder().decode(bytes.subarray(0, 60)));
}
