// An answer that is read while it arrives: status and headers at once, the body piece by piece.
import type { IncomingMessage } from 'node:http';
import type { Exchange } from '#course/check-event.ts';
import { Answer } from './answer.ts';
import { CheckError } from './check-error.ts';
import { readHead } from './read-head.ts';
import { withinTime } from './within-time.ts';

/** Characters of a body that are kept to be shown. */
const SHOWN = 4000;
/** Milliseconds for the next piece. */
const BUDGET = 5000;

export class AnswerStream {
	readonly #message: IncomingMessage;
	readonly #pieces: AsyncIterator<Buffer>;
	readonly #read: Buffer[] = [];
	readonly exchange: Exchange;
	/** A piece that was asked for, and did not come in time: the next call goes on waiting for it. */
	#waiting: Promise<IteratorResult<Buffer>> | undefined;

	constructor(message: IncomingMessage, exchange: Exchange) {
		this.#message = message;
		this.#pieces = message[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
		this.exchange = exchange;
		readHead(message, exchange);
		exchange.responseBody = '';
	}

	/** What is there by now, for `expect`. */
	get answer(): Answer {
		return new Answer({
			status: this.#message.statusCode ?? 0,
			headers: this.#message.headers,
			bytes: Buffer.concat(this.#read),
			wireBodyLength: this.#read.reduce((sum, piece) => sum + piece.length, 0),
			trailers: this.#message.trailers,
			exchange: this.exchange,
		});
	}

	/** The next piece as it arrived; undefined at the end. Fails when nothing comes for `timeout` milliseconds. */
	next(timeout = BUDGET): Promise<Buffer | undefined> {
		return this.#piece('the next piece of the body', timeout, timeout);
	}

	/** @param left of the time that the caller has given, milliseconds */
	async #piece(expected: string, timeout: number, left: number): Promise<Buffer | undefined> {
		this.#waiting ??= this.#pieces.next();
		const { done, value } = await withinTime(this.#waiting, left, () =>
			this.#silence(expected, timeout),
		);
		this.#waiting = undefined;
		if (done) return undefined;
		this.#read.push(value);
		this.exchange.responseBody = Buffer.concat(this.#read).toString('utf8').slice(0, SHOWN);
		return value;
	}

	/** Reads until the text of the body so far fits, and returns that text. */
	async until(expected: string | RegExp, timeout = BUDGET): Promise<string> {
		const deadline = performance.now() + timeout;
		for (;;) {
			const text = Buffer.concat(this.#read).toString('utf8');
			if (typeof expected === 'string' ? text.includes(expected) : expected.test(text)) return text;
			const left = Math.max(1, deadline - performance.now());
			if ((await this.#piece(String(expected), timeout, left)) === undefined)
				throw this.#silence(String(expected), timeout);
		}
	}

	/** Leaves, as a client does whose window was closed. */
	close(): void {
		this.#message.destroy();
	}

	#silence(expected: string, timeout: number): CheckError {
		const { method, path } = this.exchange;
		const actual = this.#message.complete
			? 'the body ended without it'
			: `nothing for ${Math.round(timeout)} ms`;
		const message = `${method} ${path}: ${actual}, expected ${expected}`;
		return new CheckError(message, { part: 'body', expected, actual, exchange: this.exchange });
	}
}
