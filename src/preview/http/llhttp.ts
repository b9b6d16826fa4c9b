// Node's own HTTP parser, llhttp, as the wasm file that the npm package undici ships.
interface LlhttpExports {
	memory: WebAssembly.Memory;
	_initialize(): void;
	llhttp_alloc(type: number): number;
	llhttp_free(parser: number): void;
	llhttp_reset(parser: number): void;
	llhttp_execute(parser: number, data: number, length: number): number;
	llhttp_finish(parser: number): number;
	llhttp_resume_after_upgrade(parser: number): void;
	llhttp_get_status_code(parser: number): number;
	llhttp_should_keep_alive(parser: number): number;
	llhttp_get_error_reason(parser: number): number;
	llhttp_get_error_pos(parser: number): number;
	malloc(size: number): number;
	free(pointer: number): void;
}

/** What one parser is told; bytes are copies. Numbers returned go to llhttp. */
export interface LlhttpEvents {
	onStatus(bytes: Uint8Array): void;
	onHeaderField(bytes: Uint8Array): void;
	onHeaderValue(bytes: Uint8Array): void;
	/** 0: a body may follow; 1: none does (the answer to HEAD); 2: the connection is another protocol's now. */
	onHeadersComplete(status: number, upgrade: boolean, keepAlive: boolean): 0 | 1 | 2;
	onBody(bytes: Uint8Array): void;
	onMessageComplete(): void;
}

const TYPE_RESPONSE = 2;
const ERROR_PAUSED_UPGRADE = 22;
const OK = 0;

export class Llhttp {
	readonly #exports: LlhttpExports;
	readonly #events = new Map<number, LlhttpEvents>();

	private constructor(exports: LlhttpExports) {
		this.#exports = exports;
	}

	static async load(wasm: BufferSource): Promise<Llhttp> {
		const made: { parser?: Llhttp } = {};
		const on = (pointer: number): LlhttpEvents => made.parser!.#eventsOf(pointer);
		const bytes = (at: number, length: number): Uint8Array => made.parser!.#copy(at, length);
		const tell = (call: (events: LlhttpEvents, bytes: Uint8Array) => void) => {
			return (pointer: number, at: number, length: number): number => {
				call(on(pointer), bytes(at, length));
				return 0;
			};
		};
		const { instance } = await WebAssembly.instantiate(wasm, {
			env: {
				wasm_on_message_begin: () => 0,
				wasm_on_url: () => 0,
				wasm_on_status: tell((events, text) => events.onStatus(text)),
				wasm_on_header_field: tell((events, text) => events.onHeaderField(text)),
				wasm_on_header_value: tell((events, text) => events.onHeaderValue(text)),
				wasm_on_headers_complete: (
					pointer: number,
					status: number,
					upgrade: number,
					keepAlive: number,
				) => on(pointer).onHeadersComplete(status, upgrade !== 0, keepAlive !== 0),
				wasm_on_body: tell((events, data) => events.onBody(data)),
				wasm_on_message_complete: (pointer: number) => {
					on(pointer).onMessageComplete();
					return 0;
				},
			},
		});
		made.parser = new Llhttp(instance.exports as unknown as LlhttpExports);
		made.parser.#exports._initialize();
		return made.parser;
	}

	/** A parser of responses; give it back with `free`. */
	alloc(events: LlhttpEvents): number {
		const pointer = this.#exports.llhttp_alloc(TYPE_RESPONSE);
		this.#events.set(pointer, events);
		return pointer;
	}

	free(pointer: number): void {
		this.#events.delete(pointer);
		this.#exports.llhttp_free(pointer);
	}

	/**
	 * Undefined when all bytes were HTTP, the rest when the connection became another protocol's.
	 * Throws an Error with llhttp's reason for what is no HTTP.
	 */
	execute(pointer: number, data: Uint8Array): Uint8Array | undefined {
		if (data.length === 0) return undefined;
		const wasm = this.#exports;
		const at = wasm.malloc(data.length);
		try {
			new Uint8Array(wasm.memory.buffer, at, data.length).set(data);
			const result = wasm.llhttp_execute(pointer, at, data.length);
			if (result === OK) return undefined;
			if (result !== ERROR_PAUSED_UPGRADE) throw new Error(this.#reason(pointer));
			const used = wasm.llhttp_get_error_pos(pointer) - at;
			wasm.llhttp_resume_after_upgrade(pointer);
			return data.slice(used);
		} finally {
			wasm.free(at);
		}
	}

	/** The peer sent its end: completes a body that ends with the connection, else throws. */
	finish(pointer: number): void {
		if (this.#exports.llhttp_finish(pointer) !== OK) throw new Error(this.#reason(pointer));
	}

	#eventsOf(pointer: number): LlhttpEvents {
		const events = this.#events.get(pointer);
		if (!events) throw new Error('llhttp called back for a parser that was freed');
		return events;
	}

	#copy(at: number, length: number): Uint8Array {
		return new Uint8Array(this.#exports.memory.buffer).slice(at, at + length);
	}

	#reason(pointer: number): string {
		const at = this.#exports.llhttp_get_error_reason(pointer);
		const memory = new Uint8Array(this.#exports.memory.buffer);
		return new TextDecoder().decode(memory.subarray(at, memory.indexOf(0, at)));
	}
}
