// Zstandard in WebAssembly: the C library as the package @oneidentity/zstd-js builds it. The package's own wrapper
// loads it asynchronously; here it is needed at once, so these are the library's calls (zstd.h).
interface Exports {
	memory: WebAssembly.Memory;
	__wasm_call_ctors(): void;
	malloc(size: number): number;
	free(pointer: number): void;
	ZSTD_createCStream(): number;
	ZSTD_freeCStream(stream: number): number;
	ZSTD_initCStream(stream: number, level: number): number;
	ZSTD_CCtx_setParameter(stream: number, parameter: number, value: number): number;
	ZSTD_compressStream2_simpleArgs(...args: number[]): number;
	ZSTD_createDStream(): number;
	ZSTD_freeDStream(stream: number): number;
	ZSTD_initDStream(stream: number): number;
	ZSTD_decompressStream_simpleArgs(...args: number[]): number;
	ZSTD_getErrorName(code: number): number;
	ZSTD_isError(code: number): number;
}

export interface ZstdStep {
	/** Bytes of the input that were used, and of the output that were filled. */
	read: number;
	written: number;
	/** What is left to do, as the library puts it: 0 is nothing. */
	left: number;
	error: { number: number; message: string } | undefined;
}

export interface ZstdStream {
	/** `operation`: ZSTD_EndDirective; of no account to a decompressor. */
	step(operation: number, input: Uint8Array, output: Uint8Array): ZstdStep;
	/** False: the library does not take it. Only of a compressor. */
	set(parameter: number, value: number): boolean;
	/** Ready for other data, with the same parameters. */
	reset(): void;
	free(): void;
}

type Run = (output: number[], input: number[], operation: number) => number;

const pageSize = 65536;
const wordSize = 4;

export class ZstdModule {
	readonly #wasm: Exports;

	constructor(bytes: Uint8Array<ArrayBuffer>) {
		const env = {
			emscripten_resize_heap: (size: number) => this.#grow(size),
			emscripten_memcpy_big: (to: number, from: number, length: number) =>
				void this.#bytes().copyWithin(to, from, from + length),
			setTempRet0: () => undefined,
		};
		const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env });
		this.#wasm = instance.exports as unknown as Exports;
		this.#wasm.__wasm_call_ctors();
	}

	compressor(level: number): ZstdStream {
		const wasm = this.#wasm;
		const stream = wasm.ZSTD_createCStream();
		wasm.ZSTD_initCStream(stream, level);
		const run: Run = (output, input, operation) =>
			wasm.ZSTD_compressStream2_simpleArgs(stream, ...output, ...input, operation);
		return {
			step: (operation, input, output) => this.#step(run, operation, input, output),
			set: (parameter, value) =>
				wasm.ZSTD_isError(wasm.ZSTD_CCtx_setParameter(stream, parameter, value)) === 0,
			reset: () => void wasm.ZSTD_initCStream(stream, level),
			free: () => void wasm.ZSTD_freeCStream(stream),
		};
	}

	decompressor(): ZstdStream {
		const wasm = this.#wasm;
		const stream = wasm.ZSTD_createDStream();
		wasm.ZSTD_initDStream(stream);
		const run: Run = (output, input) =>
			wasm.ZSTD_decompressStream_simpleArgs(stream, ...output, ...input);
		return {
			step: (operation, input, output) => this.#step(run, operation, input, output),
			set: () => false,
			reset: () => void wasm.ZSTD_initDStream(stream),
			free: () => void wasm.ZSTD_freeDStream(stream),
		};
	}

	/** In the module's memory: how far output and input got, then the input, then the output. */
	#step(run: Run, operation: number, input: Uint8Array, output: Uint8Array): ZstdStep {
		const wasm = this.#wasm;
		const written = wasm.malloc(2 * wordSize + input.length + output.length);
		const read = written + wordSize;
		const from = read + wordSize;
		const to = from + input.length;
		this.#words(written).fill(0);
		this.#bytes().set(input, from);
		const left = run([to, output.length, written], [from, input.length, read], operation);
		const [filled = 0, used = 0] = this.#words(written);
		output.set(this.#bytes().subarray(to, to + filled));
		wasm.free(written);
		return { read: used, written: filled, left, error: this.#errorOf(left) };
	}

	#errorOf(code: number): ZstdStep['error'] {
		if (this.#wasm.ZSTD_isError(code) === 0) return undefined;
		const start = this.#wasm.ZSTD_getErrorName(code);
		const name = this.#bytes().subarray(start, this.#bytes().indexOf(0, start));
		return { number: -code, message: String.fromCharCode(...name) };
	}

	#words(at: number): Uint32Array<ArrayBuffer> {
		return new Uint32Array(this.#wasm.memory.buffer as ArrayBuffer, at, 2);
	}

	#bytes(): Uint8Array<ArrayBuffer> {
		return new Uint8Array(this.#wasm.memory.buffer as ArrayBuffer);
	}

	/** 1: done; 0: there is no more. */
	#grow(size: number): number {
		const { memory } = this.#wasm;
		try {
			memory.grow(Math.ceil((size - memory.buffer.byteLength) / pageSize));
			return 1;
		} catch (error) {
			if (error instanceof RangeError) return 0;
			throw error;
		}
	}
}
