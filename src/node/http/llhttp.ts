// The llhttp parser in WebAssembly: one instance for a process, with the parsers that live in its memory.
import bytes from 'llhttp.wasm';
import type { Environment } from '../environment.ts';

/** Called while `execute` runs. Not 0: stop, with an error. Spans are positions in the executed bytes. */
export interface LlhttpCallbacks {
	onMessageBegin(): number;
	onUrl(start: number, length: number): number;
	onStatus(start: number, length: number): number;
	onHeaderField(start: number, length: number): number;
	onHeaderValue(start: number, length: number): number;
	onHeadersComplete(status: number, upgrade: boolean, keepAlive: boolean): number;
	onBody(start: number, length: number): number;
	onMessageComplete(): number;
}

interface LlhttpExports {
	memory: WebAssembly.Memory;
	_initialize(): void;
	malloc(size: number): number;
	free(pointer: number): void;
	llhttp_alloc(type: number): number;
	llhttp_free(parser: number): void;
	llhttp_reset(parser: number): void;
	llhttp_execute(parser: number, data: number, length: number): number;
	llhttp_finish(parser: number): number;
	llhttp_pause(parser: number): void;
	llhttp_resume(parser: number): void;
	llhttp_resume_after_upgrade(parser: number): void;
	llhttp_get_http_major(parser: number): number;
	llhttp_get_http_minor(parser: number): number;
	llhttp_get_method(parser: number): number;
	llhttp_get_upgrade(parser: number): number;
	llhttp_get_error_pos(parser: number): number;
	llhttp_get_error_reason(parser: number): number;
	llhttp_errno_name(errno: number): number;
	[setter: `llhttp_set_lenient_${string}`]: ((parser: number, on: number) => void) | undefined;
}

/** In the order of the bits of kLenient*. */
const LENIENT = [
	'headers',
	'chunked_length',
	'keep_alive',
	'transfer_encoding',
	'version',
	'data_after_close',
	'optional_lf_after_cr',
	'optional_crlf_after_chunk',
	'optional_cr_before_lf',
	'spaces_after_chunk_size',
];
const PAGE = 64 * 1024;

const made = new WeakMap<Environment, Llhttp>();

export class Llhttp {
	readonly exports: LlhttpExports;
	readonly #parsers = new Map<number, LlhttpCallbacks>();
	/** Where the bytes to parse are put; reused unless a callback parses something else meanwhile. */
	#input = 0;
	#inputSize = 0;
	#inputBusy = false;
	/** Where the bytes being parsed lie, to make positions of pointers. */
	#start = 0;

	private constructor(environment: Environment) {
		const { WebAssembly } = environment.browser;
		const of = (parser: number): LlhttpCallbacks => {
			const callbacks = this.#parsers.get(parser);
			if (!callbacks) throw new Error('A freed HTTP parser was executed.');
			return callbacks;
		};
		const env = {
			wasm_on_message_begin: (p: number) => of(p).onMessageBegin(),
			wasm_on_url: (p: number, at: number, n: number) => of(p).onUrl(at - this.#start, n),
			wasm_on_status: (p: number, at: number, n: number) => of(p).onStatus(at - this.#start, n),
			wasm_on_header_field: (p: number, at: number, n: number) =>
				of(p).onHeaderField(at - this.#start, n),
			wasm_on_header_value: (p: number, at: number, n: number) =>
				of(p).onHeaderValue(at - this.#start, n),
			wasm_on_headers_complete: (p: number, status: number, upgrade: number, keepAlive: number) =>
				of(p).onHeadersComplete(status, upgrade !== 0, keepAlive !== 0),
			wasm_on_body: (p: number, at: number, n: number) => of(p).onBody(at - this.#start, n),
			wasm_on_message_complete: (p: number) => of(p).onMessageComplete(),
		};
		const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env });
		this.exports = instance.exports as unknown as LlhttpExports;
		this.exports._initialize();
	}

	static of(environment: Environment): Llhttp {
		let llhttp = made.get(environment);
		if (!llhttp) {
			llhttp = new Llhttp(environment);
			made.set(environment, llhttp);
		}
		return llhttp;
	}

	allocate(type: number, callbacks: LlhttpCallbacks): number {
		const parser = this.exports.llhttp_alloc(type);
		this.#parsers.set(parser, callbacks);
		return parser;
	}

	free(parser: number): void {
		this.#parsers.delete(parser);
		this.exports.llhttp_free(parser);
	}

	/** `flags`: kLenient* bits. */
	setLenient(parser: number, flags: number): void {
		LENIENT.forEach((name, bit) => {
			this.exports[`llhttp_set_lenient_${name}`]?.(parser, (flags >> bit) & 1);
		});
	}

	/** llhttp's errno, and how far it came. */
	execute(parser: number, data: Uint8Array): { errno: number; read: number } {
		const { exports } = this;
		const outer = this.#start;
		const shared = !this.#inputBusy;
		const start = shared ? this.#reserve(data.byteLength) : exports.malloc(data.byteLength);
		this.#inputBusy = true;
		this.#start = start;
		try {
			new Uint8Array(exports.memory.buffer, start, data.byteLength).set(data);
			const errno = exports.llhttp_execute(parser, start, data.byteLength);
			const read = errno === 0 ? data.byteLength : exports.llhttp_get_error_pos(parser) - start;
			return { errno, read };
		} finally {
			this.#start = outer;
			if (shared) this.#inputBusy = false;
			else exports.free(start);
		}
	}

	errnoName(errno: number): string {
		return this.#text(this.exports.llhttp_errno_name(errno));
	}

	reason(parser: number): string {
		const pointer = this.exports.llhttp_get_error_reason(parser);
		return pointer === 0 ? '' : this.#text(pointer);
	}

	#reserve(size: number): number {
		if (size <= this.#inputSize) return this.#input;
		if (this.#input !== 0) this.exports.free(this.#input);
		this.#inputSize = Math.ceil(size / PAGE) * PAGE;
		this.#input = this.exports.malloc(this.#inputSize);
		return this.#input;
	}

	/** A C string. */
	#text(pointer: number): string {
		const memory = new Uint8Array(this.exports.memory.buffer);
		let text = '';
		for (let at = pointer; memory[at]; at++) text += String.fromCharCode(memory[at] ?? 0);
		return text;
	}
}
