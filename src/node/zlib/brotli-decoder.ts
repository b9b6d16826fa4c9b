// The BrotliDecoder's work: BrotliDecoderContext of src/node_zlib.cc.
import type { LazyBrotli } from '../lazy/brotli.ts';
import type { Codec, CodecFailure } from './codec.ts';

/** BROTLI_OPERATION_FINISH */
const finish = 2;
const needsInput = 2;
const needsRoom = 3;
const bufferError = -5;

export class BrotliDecoder implements Codec {
	readonly #library: LazyBrotli;
	/** Names of errors by their number. */
	readonly #errors: ReadonlyMap<number, string>;
	#stream: ReturnType<LazyBrotli['decompressor']>;
	#failure: CodecFailure | undefined;
	#isDone = false;
	inputLeft = 0;
	outputLeft = 0;

	constructor(library: LazyBrotli, errors: ReadonlyMap<number, string>) {
		this.#library = library;
		this.#errors = errors;
		this.#stream = library.decompressor();
	}

	write(operation: number, input: Uint8Array, output: Uint8Array): void {
		let read = 0;
		let written = 0;
		let code = needsRoom;
		while (!this.#isDone && written < output.length && code === needsRoom) {
			const result = this.#attempt(input.subarray(read), output.length - written);
			if (!result) break;
			output.set(result.output, written);
			written += result.output.length;
			read += result.read;
			code = result.code;
			this.#isDone = code !== needsRoom && code !== needsInput;
		}
		this.inputLeft = input.length - read;
		this.outputLeft = output.length - written;
		if (operation === finish && code === needsInput && !this.#failure && !this.#isDone) {
			this.#failure = {
				message: 'unexpected end of file',
				errno: bufferError,
				code: 'Z_BUF_ERROR',
			};
		}
	}

	failure(): CodecFailure | undefined {
		return this.#failure;
	}

	reset(): CodecFailure | undefined {
		this.#stream.free();
		this.#stream = this.#library.decompressor();
		this.#failure = undefined;
		this.#isDone = false;
		return undefined;
	}

	params(): CodecFailure | undefined {
		return undefined;
	}

	end(): void {
		this.#stream.free();
	}

	#attempt(input: Uint8Array, size: number) {
		try {
			return this.#stream.step(input, size);
		} catch (error) {
			if (!(error instanceof Error)) throw error;
			const errno = Number(/-?\d+/.exec(error.message)?.[0] ?? -1);
			const code = this.#errors.get(errno) ?? 'ERR_BROTLI_DECOMPRESSION_FAILED';
			this.#failure = { message: 'Decompression failed', errno, code };
			return undefined;
		}
	}
}
