// The BrotliEncoder's work: BrotliEncoderContext of src/node_zlib.cc. The library has no flush in between: what is
// held back comes out at the end.
import type { LazyBrotli } from '../lazy/brotli.ts';
import type { Codec, CodecFailure } from './codec.ts';

/** BROTLI_OPERATION_FINISH */
const finish = 2;
const needsRoom = 3;

export class BrotliEncoder implements Codec {
	readonly #library: LazyBrotli;
	readonly #quality: number;
	#stream: ReturnType<LazyBrotli['compressor']>;
	inputLeft = 0;
	outputLeft = 0;

	constructor(library: LazyBrotli, quality: number) {
		this.#library = library;
		this.#quality = quality;
		this.#stream = library.compressor(quality);
	}

	write(operation: number, input: Uint8Array, output: Uint8Array): void {
		let read = 0;
		let written = 0;
		const step = (more: Uint8Array | undefined): number => {
			const result = this.#stream.step(more, output.length - written);
			output.set(result.output, written);
			written += result.output.length;
			read += result.read;
			return result.code;
		};
		let code = 0;
		while (read < input.length && code !== needsRoom) code = step(input.subarray(read));
		if (operation === finish && read === input.length && written < output.length) step(undefined);
		this.inputLeft = input.length - read;
		this.outputLeft = output.length - written;
	}

	failure(): CodecFailure | undefined {
		return undefined;
	}

	reset(): CodecFailure | undefined {
		this.#stream.free();
		this.#stream = this.#library.compressor(this.#quality);
		return undefined;
	}

	params(): CodecFailure | undefined {
		return undefined;
	}

	end(): void {
		this.#stream.free();
	}
}
