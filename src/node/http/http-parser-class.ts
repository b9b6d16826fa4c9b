// HTTPParser of src/node_http_parser.cc: feeds llhttp and calls lib/_http_common.js for what it finds.
import { asBytes } from '../buffer/as-bytes.ts';
import type { Environment } from '../environment.ts';
import type { ConsumableStream } from './consumable-stream.ts';
import type { ConnectionsList, ListedParser } from './connections-list.ts';
import { HeadText } from './head-text.ts';
import { HeaderList } from './header-list.ts';
import { Llhttp, type LlhttpCallbacks } from './llhttp.ts';
import { ParseFailure } from './parse-failure.ts';

/** Keys under which lib puts its callbacks. */
export interface ParserKeys {
	kOnMessageBegin: number;
	kOnHeaders: number;
	kOnHeadersComplete: number;
	kOnBody: number;
	kOnMessageComplete: number;
	kOnExecute: number;
}

interface BufferBuiltin {
	FastBuffer: new (buffer: ArrayBufferLike, offset: number, length: number) => Uint8Array;
}

const REQUEST = 1;
const FAILED = -1;
const PAUSED_UPGRADE = 22;
/** As kMaxHeaderFieldsCount: more go to lib in batches. */
const BATCH = 32;
const DEFAULT_HEADER_SIZE = 16 * 1024;
const NOTHING = new Uint8Array(0);

export function httpParserClass(
	environment: Environment,
	keys: ParserKeys,
	maxHeaderSize: () => number,
) {
	const clock = environment.browser.performance;
	let builtin: BufferBuiltin | undefined;
	const bufferOf = (bytes: Uint8Array, start: number, length: number): Uint8Array => {
		builtin ??= environment.requireBuiltin('internal/buffer') as unknown as BufferBuiltin;
		return new builtin.FastBuffer(bytes.buffer, bytes.byteOffset + start, length);
	};

	return class HTTPParser extends environment.AsyncWrap implements LlhttpCallbacks, ListedParser {
		readonly #llhttp = Llhttp.of(environment);
		#parser = 0;
		#type = 0;
		#maxHeaderSize = DEFAULT_HEADER_SIZE;
		#list: ConnectionsList<ListedParser> | undefined;
		#stream: ConsumableStream | undefined;

		/** The message being parsed. */
		readonly #headers = new HeaderList();
		#url = '';
		#status = '';
		#headerBytes = 0;
		/** Name-value pairs so far; lib sets how many of names and values there may be. */
		#pairs = 0;
		declare maxHeaderPairs: number | undefined;
		#flushed = false;
		messageStart = 0;
		headersCompleted = false;

		/** The call of execute() under way. */
		#bytes: Uint8Array = NOTHING;
		#text = new HeadText(NOTHING);
		#depth = 0;
		#pendingPause = false;
		#thrown: { error: unknown } | undefined;
		#failure: ParseFailure | undefined;

		initialize(
			type: number,
			resource: object,
			headerSize?: number,
			lenient?: number,
			list?: ConnectionsList<ListedParser>,
		): void {
			(this.asyncReset as (resource: object) => void).call(this, resource);
			this.#prepare(type);
			this.#llhttp.setLenient(this.#parser, lenient ?? 0);
			this.#maxHeaderSize = headerSize ? headerSize : maxHeaderSize();
			this.#list = list;
			if (!list) return;
			this.messageStart = clock.now();
			list.add(this, true);
		}

		#prepare(type: number): void {
			if (this.#parser !== 0 && this.#type === type) {
				this.#llhttp.exports.llhttp_reset(this.#parser);
			} else {
				this.close();
				this.#parser = this.#llhttp.allocate(type, this);
				this.#type = type;
			}
			this.#beginMessage();
			this.#flushed = false;
			this.#pendingPause = false;
			this.messageStart = 0;
		}

		#beginMessage(): void {
			this.#headers.take();
			this.#url = '';
			this.#status = '';
			this.#headerBytes = this.#pairs = 0;
			this.headersCompleted = false;
		}

		close(): void {
			if (this.#parser === 0) return;
			this.#llhttp.free(this.#parser);
			this.#parser = 0;
		}

		/** lib keeps freed parsers for the next connection. */
		free(): void {
			this.#stream = undefined;
		}

		remove(): void {
			this.#list?.remove(this);
		}

		execute(buffer: ArrayBufferView): unknown {
			return this.#execute(asBytes(buffer));
		}

		finish(): unknown {
			if (this.#parser === 0) return undefined;
			const errno = this.#run(NOTHING, () => ({
				errno: this.#llhttp.exports.llhttp_finish(this.#parser),
				read: 0,
			}));
			return typeof errno === 'number' ? undefined : errno;
		}

		/** Bytes parsed, or an Error for lib to report. */
		#execute(bytes: Uint8Array): unknown {
			return this.#run(bytes, () => this.#llhttp.execute(this.#parser, bytes));
		}

		#run(bytes: Uint8Array, parse: () => { errno: number; read: number }): unknown {
			this.#bytes = bytes;
			this.#text = new HeadText(bytes);
			this.#failure = undefined;
			this.#depth++;
			const { errno, read } = parse();
			this.#depth--;
			if (errno === PAUSED_UPGRADE) this.#llhttp.exports.llhttp_resume_after_upgrade(this.#parser);
			if (this.#pendingPause) {
				this.#pendingPause = false;
				this.#llhttp.exports.llhttp_pause(this.#parser);
			}
			this.#bytes = NOTHING;
			const thrown = this.#thrown;
			if (thrown) {
				this.#thrown = undefined;
				throw thrown.error;
			}
			if (errno === 0 || errno === PAUSED_UPGRADE) return read;
			if (this.#parser === 0 || this.#llhttp.exports.llhttp_get_upgrade(this.#parser)) return read;
			return this.#parseError(errno, read);
		}

		#parseError(errno: number, bytesParsed: number): Error {
			const failure =
				this.#failure ??
				new ParseFailure(this.#llhttp.errnoName(errno), this.#llhttp.reason(this.#parser));
			const { code, reason } = failure;
			return Object.assign(new Error('Parse Error'), { bytesParsed, code, reason });
		}

		/** Inside execute() it counts from the next one on. */
		pause(): void {
			if (this.#depth > 0) this.#pendingPause = true;
			else if (this.#parser !== 0) this.#llhttp.exports.llhttp_pause(this.#parser);
		}

		resume(): void {
			if (this.#depth > 0) this.#pendingPause = false;
			else if (this.#parser !== 0) this.#llhttp.exports.llhttp_resume(this.#parser);
		}

		/** From now on the stream's bytes come here without passing through its JavaScript. */
		consume(stream: ConsumableStream): void {
			this.#stream = stream;
			stream.consume((bytes) => this.#consumed(bytes));
		}

		unconsume(): void {
			this.#stream?.consume(undefined);
			this.#stream = undefined;
		}

		#consumed(bytes: Uint8Array): void {
			const result = this.#execute(bytes);
			this.#bytes = bytes;
			environment.makeCallback(this, keys.kOnExecute, result);
			this.#bytes = NOTHING;
		}

		getCurrentBuffer(): Uint8Array {
			const copy = new Uint8Array(this.#bytes);
			return bufferOf(copy, 0, copy.byteLength);
		}

		onMessageBegin(): number {
			this.#list?.remove(this);
			this.#beginMessage();
			this.messageStart = clock.now();
			this.#list?.add(this, true);
			return this.#call(keys.kOnMessageBegin, []);
		}

		onUrl(start: number, length: number): number {
			this.#url += this.#text.slice(start, length);
			return this.#track(length);
		}

		onStatus(start: number, length: number): number {
			this.#status += this.#text.slice(start, length);
			return this.#track(length);
		}

		onHeaderField(start: number, length: number): number {
			if (this.#track(length) !== 0) return FAILED;
			if (this.#headers.nameBegins) {
				this.#pairs++;
				const { maxHeaderPairs = 0 } = this;
				if (maxHeaderPairs > 0 && this.#pairs * 2 > maxHeaderPairs) return this.#overflow();
				if (this.#headers.pairs === BATCH - 1) this.#flush();
			}
			this.#headers.addName(this.#text.slice(start, length));
			return 0;
		}

		onHeaderValue(start: number, length: number): number {
			this.#headers.addValue(this.#text.slice(start, length));
			return this.#track(length);
		}

		onHeadersComplete(status: number, upgrade: boolean, keepAlive: boolean): number {
			this.headersCompleted = true;
			this.#headerBytes = this.#pairs = 0;
			const isRequest = this.#type === REQUEST;
			let headers: string[] | undefined;
			let url: string | undefined;
			if (this.#flushed) this.#flush();
			else {
				headers = this.#headers.take();
				url = isRequest ? this.#url : undefined;
			}
			const { exports } = this.#llhttp;
			return this.#call(keys.kOnHeadersComplete, [
				exports.llhttp_get_http_major(this.#parser),
				exports.llhttp_get_http_minor(this.#parser),
				headers,
				isRequest ? exports.llhttp_get_method(this.#parser) : undefined,
				url,
				isRequest ? undefined : status,
				isRequest ? undefined : this.#status,
				upgrade,
				keepAlive,
			]);
		}

		onBody(start: number, length: number): number {
			if (length === 0) return 0;
			this.#call(keys.kOnBody, [bufferOf(this.#bytes, start, length)]);
			return this.#thrown ? FAILED : 0;
		}

		onMessageComplete(): number {
			this.#list?.remove(this);
			this.messageStart = 0;
			this.#list?.add(this, false);
			if (this.#headers.pairs > 0) this.#flush();
			this.#call(keys.kOnMessageComplete, []);
			return this.#thrown ? FAILED : 0;
		}

		/** Headers so far, and the URL: trailers, or more than a batch holds. */
		#flush(): void {
			this.#call(keys.kOnHeaders, [this.#headers.take(), this.#url]);
			this.#url = '';
			this.#flushed = true;
		}

		#track(length: number): number {
			this.#headerBytes += length;
			return this.#headerBytes < this.#maxHeaderSize ? 0 : this.#overflow();
		}

		#overflow(): number {
			this.#failure = new ParseFailure('HPE_HEADER_OVERFLOW', 'Header overflow');
			return FAILED;
		}

		/** What a callback throws is thrown again when llhttp is out of the way. */
		#call(key: number, args: unknown[]): number {
			try {
				return Number(environment.makeCallback(this, key, ...args) ?? 0);
			} catch (error) {
				this.#thrown ??= { error };
				return FAILED;
			}
		}
	};
}
