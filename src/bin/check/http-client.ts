// An HTTP client for checks: nothing automatic (no redirects, no retries, no hidden headers), and every exchange is recorded.
import { type IncomingMessage, request as httpRequest } from 'node:http';
import type { Exchange } from '#course/check-event.ts';
import { AnswerStream } from './answer-stream.ts';
import { Answer } from './answer.ts';
import { CheckError } from './check-error.ts';
import { CookieJar } from './cookie-jar.ts';
import { type BodyOptions, type EncodedBody, encodeBody } from './encode-body.ts';
import { EventStream } from './event-stream.ts';
import { LiveSocket } from './live-socket.ts';
import { type Budget, Patience } from './patience.ts';
import { readHead } from './read-head.ts';
import type { App } from './app.ts';

/** Characters of a body that are kept to be shown. */
const SHOWN = 4000;

export interface RequestOptions extends BodyOptions {
	headers?: Record<string, string>;
	/** Milliseconds; default 5000, and less once the program has left a request unanswered. */
	timeout?: number;
}

/** One pretended browser: its own cookies. */
export class HttpClient {
	readonly #target: App | string;
	readonly #patience: Patience;
	readonly cookies = new CookieJar();

	constructor(target: App | string) {
		this.#target = target;
		this.#patience = typeof target === 'string' ? new Patience() : target.patience;
	}

	get(path: string, options?: RequestOptions): Promise<Answer> {
		return this.request('GET', path, options);
	}

	head(path: string, options?: RequestOptions): Promise<Answer> {
		return this.request('HEAD', path, options);
	}

	post(path: string, options?: RequestOptions): Promise<Answer> {
		return this.request('POST', path, options);
	}

	put(path: string, options?: RequestOptions): Promise<Answer> {
		return this.request('PUT', path, options);
	}

	patch(path: string, options?: RequestOptions): Promise<Answer> {
		return this.request('PATCH', path, options);
	}

	delete(path: string, options?: RequestOptions): Promise<Answer> {
		return this.request('DELETE', path, options);
	}

	async request(method: string, path: string, options: RequestOptions = {}): Promise<Answer> {
		const base = this.#base;
		const body = await encodeBody(options);
		const exchange = describe(method, path, this.#headers(path, options, body), body);
		const answer = await send(base, exchange, body, this.#patience.for(options.timeout));
		this.cookies.store(answer.headers['set-cookie'] ?? [], path);
		return answer;
	}

	/** Resolves with the headers: the body is read while it comes. `timeout` is for the headers. */
	async stream(
		path: string,
		{ method = 'GET', ...options }: RequestOptions & { method?: string } = {},
	): Promise<AnswerStream> {
		const base = this.#base;
		const body = await encodeBody(options);
		const exchange = describe(method, path, this.#headers(path, options, body), body);
		const message = await answered(exchange, this.#patience.for(options.timeout), (signal) =>
			begin(base, exchange, body, signal),
		);
		this.cookies.store(message.headers['set-cookie'] ?? [], path);
		return new AnswerStream(message, exchange);
	}

	/** Server-sent events. */
	async events(path: string, options: RequestOptions = {}): Promise<EventStream> {
		const headers = { accept: 'text/event-stream', ...options.headers };
		return new EventStream(await this.stream(path, { ...options, headers }));
	}

	/** A WebSocket, when the server has taken it. */
	async socket(
		path: string,
		{ headers, protocols = [] }: { headers?: Record<string, string>; protocols?: string[] } = {},
	): Promise<LiveSocket> {
		const url = new URL(path, this.#base.replace(/^http/, 'ws'));
		return new LiveSocket(
			url,
			this.#headers(path, { ...(headers ? { headers } : {}) }, undefined),
			protocols,
		).open();
	}

	get #base(): string {
		return typeof this.#target === 'string' ? this.#target : this.#target.url;
	}

	#headers(
		path: string,
		options: RequestOptions,
		body: EncodedBody | undefined,
	): Record<string, string> {
		const cookie = this.cookies.header(path);
		return {
			...(body ? { 'content-length': String(body.bytes.length) } : {}),
			...(body?.type ? { 'content-type': body.type } : {}),
			...(cookie ? { cookie } : {}),
			...options.headers,
		};
	}
}

function describe(
	method: string,
	path: string,
	requestHeaders: Record<string, string>,
	body: EncodedBody | undefined,
): Exchange {
	const requestBody = body?.bytes.toString('utf8').slice(0, SHOWN);
	return { method, path, requestHeaders, ...(requestBody === undefined ? {} : { requestBody }) };
}

async function send(
	base: string,
	exchange: Exchange,
	body: EncodedBody | undefined,
	budget: Budget,
): Promise<Answer> {
	const started = performance.now();
	const { message, bytes } = await answered(exchange, budget, async (signal) =>
		whole(await begin(base, exchange, body, signal)),
	);
	exchange.ms = performance.now() - started;
	return toAnswer(message, bytes, exchange);
}

/** No answer, or none in time, is a failed check. */
async function answered<Result>(
	exchange: Exchange,
	{ ms, spent }: Budget,
	ask: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
	const late = new AbortController();
	const timer = setTimeout(() => {
		spent();
		late.abort();
	}, ms);
	try {
		return await ask(late.signal);
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		const { method, path } = exchange;
		const actual = late.signal.aborted
			? `no answer within ${ms} ms`
			: `no answer: ${error.message}`;
		const message = `${method} ${path}: ${actual}`;
		throw new CheckError(message, { part: 'answer', expected: 'an answer', actual, exchange });
	} finally {
		clearTimeout(timer);
	}
}

/** @returns when the headers are there */
function begin(
	base: string,
	{ method, path, requestHeaders }: Exchange,
	body: EncodedBody | undefined,
	signal: AbortSignal,
): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		const { hostname, port } = new URL(base);
		const request = httpRequest({
			hostname,
			port,
			method,
			path,
			headers: requestHeaders,
			agent: false,
			signal,
		});
		request.once('error', reject);
		request.once('response', resolve);
		request.end(body?.bytes);
	});
}

function whole(message: IncomingMessage): Promise<{ message: IncomingMessage; bytes: Buffer }> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		message.on('data', (chunk: Buffer) => chunks.push(chunk));
		message.once('error', reject);
		message.once('close', () => resolve({ message, bytes: Buffer.concat(chunks) }));
	});
}

function toAnswer(message: IncomingMessage, bytes: Buffer, exchange: Exchange): Answer {
	readHead(message, exchange);
	exchange.responseBody = bytes.toString('utf8').slice(0, SHOWN);
	const wireBodyLength = message.socket.bytesRead - headLength(message, exchange);
	return new Answer({
		status: message.statusCode ?? 0,
		headers: message.headers,
		bytes,
		wireBodyLength,
		trailers: message.trailers,
		exchange,
	});
}

/** Bytes of the status line and headers as Node's server writes them; the client's parser does not tell. */
function headLength(message: IncomingMessage, exchange: Exchange): number {
	const lines = [
		`HTTP/${message.httpVersion} ${exchange.status} ${exchange.statusText}`,
		...(exchange.responseHeaders ?? []).map(([name, value]) => `${name}: ${value}`),
	];
	return Buffer.byteLength(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}
