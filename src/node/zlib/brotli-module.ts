// Brotli in WebAssembly, as the package brotli-wasm 3.0.1 builds it from Rust. The package's own wrapper loads it
// asynchronously; here it is needed at once, so these are its calls (wasm-bindgen's ABI).
interface Exports {
	memory: WebAssembly.Memory;
	compressstream_new(hasQuality: number, quality: number): number;
	compressstream_compress(
		result: number,
		stream: number,
		input: number,
		length: number,
		size: number,
	): void;
	decompressstream_new(): number;
	decompressstream_decompress(
		result: number,
		stream: number,
		input: number,
		length: number,
		size: number,
	): void;
	__wbg_compressstream_free(stream: number): void;
	__wbg_decompressstream_free(stream: number): void;
	__wbg_brotlistreamresult_free(result: number): void;
	__wbg_get_brotlistreamresult_code(result: number): number;
	__wbg_get_brotlistreamresult_buf(pair: number, result: number): void;
	__wbg_get_brotlistreamresult_input_offset(result: number): number;
	__wbindgen_malloc(size: number): number;
	__wbindgen_free(pointer: number, size: number): void;
	__wbindgen_add_to_stack_pointer(by: number): number;
}

export interface BrotliStep {
	/** 1: done, 2: needs input, 3: needs room. */
	code: number;
	output: Uint8Array;
	/** Bytes of the input that were used. */
	read: number;
}

type Run = (result: number, stream: number, input: number, length: number, size: number) => void;

const stackFrame = 16;

export class BrotliModule {
	readonly #wasm: Exports;
	/** What Rust was given a number for: error texts. */
	readonly #objects = new Map<number, unknown>();
	#nextObject = 1;

	constructor(bytes: Uint8Array<ArrayBuffer>) {
		const module = new WebAssembly.Module(bytes);
		const instance = new WebAssembly.Instance(module, { wbg: this.#imports(module) });
		this.#wasm = instance.exports as unknown as Exports;
	}

	/** Frees itself by the function it gives back. */
	compressor(quality: number): {
		step(input: Uint8Array | undefined, size: number): BrotliStep;
		free(): void;
	} {
		const stream = this.#wasm.compressstream_new(1, quality);
		return {
			step: (input, size) => this.#step(this.#wasm.compressstream_compress, stream, input, size),
			free: () => this.#wasm.__wbg_compressstream_free(stream),
		};
	}

	decompressor(): { step(input: Uint8Array, size: number): BrotliStep; free(): void } {
		const stream = this.#wasm.decompressstream_new();
		return {
			step: (input, size) =>
				this.#step(this.#wasm.decompressstream_decompress, stream, input, size),
			free: () => this.#wasm.__wbg_decompressstream_free(stream),
		};
	}

	/** Without input a compressor ends its stream. Throws an Error with Rust's text. */
	#step(run: Run, stream: number, input: Uint8Array | undefined, size: number): BrotliStep {
		const wasm = this.#wasm;
		const frame = wasm.__wbindgen_add_to_stack_pointer(-stackFrame);
		try {
			const given = input ? wasm.__wbindgen_malloc(Math.max(1, input.length)) : 0;
			if (input) this.#bytes().set(input, given);
			run(frame, stream, given, input?.length ?? 0, size);
			const [result = 0, error = 0, failed = 0] = new Int32Array(wasm.memory.buffer, frame, 3);
			if (failed) throw new Error(String(this.#objects.get(error)));
			const output = this.#outputOf(result, frame);
			const code = wasm.__wbg_get_brotlistreamresult_code(result);
			const read = wasm.__wbg_get_brotlistreamresult_input_offset(result);
			wasm.__wbg_brotlistreamresult_free(result);
			return { code, output, read };
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(stackFrame);
		}
	}

	#outputOf(result: number, frame: number): Uint8Array {
		const wasm = this.#wasm;
		wasm.__wbg_get_brotlistreamresult_buf(frame, result);
		const [pointer = 0, length = 0] = new Int32Array(wasm.memory.buffer, frame, 2);
		const output = this.#bytes().slice(pointer, pointer + length);
		wasm.__wbindgen_free(pointer, length);
		return output;
	}

	#bytes(): Uint8Array<ArrayBuffer> {
		return new Uint8Array(this.#wasm.memory.buffer);
	}

	#text(pointer: number, length: number): string {
		return new TextDecoder().decode(this.#bytes().slice(pointer, pointer + length));
	}

	#keep(value: unknown): number {
		this.#objects.set(this.#nextObject, value);
		return this.#nextObject++;
	}

	/** The names of some carry a hash of the build; only those that make texts and errors are ever called. */
	#imports(module: WebAssembly.Module): Record<string, (...args: number[]) => number> {
		const known: Record<string, (pointer: number, length: number) => number> = {
			__wbindgen_string_new: (pointer, length) => this.#keep(this.#text(pointer, length)),
			__wbindgen_error_new: (pointer, length) => this.#keep(this.#text(pointer, length)),
			__wbindgen_is_undefined: () => 1,
			__wbindgen_is_object: () => 0,
			__wbindgen_object_drop_ref: (object) => Number(this.#objects.delete(object)),
			__wbindgen_throw: (pointer, length) => {
				throw new Error(this.#text(pointer, length));
			},
		};
		const imports: Record<string, (...args: number[]) => number> = {};
		for (const { name } of WebAssembly.Module.imports(module)) {
			imports[name] =
				known[name] ??
				(() => {
					throw new Error(`brotli: ${name}`);
				});
		}
		return imports;
	}
}
