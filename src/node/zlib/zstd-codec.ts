// The work of ZstdCompress and ZstdDecompress: ZstdCompressContext and ZstdDecompressContext of src/node_zlib.cc.
import type { Codec, CodecFailure } from './codec.ts';
import type { ZstdStream } from './zstd-module.ts';

export interface ZstdOptions {
	decompresses: boolean;
	/** How much will come, if that was promised. */
	size: number | undefined;
	/** ZSTD_error_* of the constants, by number. */
	errorNames: ReadonlyMap<number, string>;
}

/** ZSTD_e_end */
const end = 2;
const truncated: CodecFailure = {
	message: 'unexpected end of file',
	errno: -5,
	code: 'Z_BUF_ERROR',
};
const wrongSize: CodecFailure = {
	message: 'Src size is incorrect',
	errno: 72,
	code: 'ZSTD_error_srcSize_wrong',
};

export class ZstdCodec implements Codec {
	readonly #stream: ZstdStream;
	readonly #options: ZstdOptions;
	#taken = 0;
	/** What the library had left to do; a frame that is complete has nothing. */
	#left = 1;
	#failure: CodecFailure | undefined;
	inputLeft = 0;
	outputLeft = 0;

	constructor(stream: ZstdStream, options: ZstdOptions) {
		this.#stream = stream;
		this.#options = options;
	}

	write(operation: number, input: Uint8Array, output: Uint8Array): void {
		this.inputLeft = input.length;
		this.outputLeft = output.length;
		// Asked for more, it would wait for another frame.
		if (this.#options.decompresses && this.#left === 0 && input.length === 0) return;
		const { read, written, left, error } = this.#stream.step(operation, input, output);
		this.#taken += read;
		this.#left = left;
		this.inputLeft = input.length - read;
		this.outputLeft = output.length - written;
		if (error) {
			const code = this.#options.errorNames.get(error.number) ?? 'ZSTD_error_GENERIC';
			this.#failure = { message: error.message, errno: error.number, code };
		} else if (operation === end && this.inputLeft === 0) {
			this.#failure = this.#atEnd();
		}
	}

	#atEnd(): CodecFailure | undefined {
		const { decompresses, size } = this.#options;
		if (decompresses) return this.#left !== 0 && this.outputLeft > 0 ? truncated : undefined;
		return size !== undefined && size !== this.#taken ? wrongSize : undefined;
	}

	failure(): CodecFailure | undefined {
		return this.#failure;
	}

	reset(): CodecFailure | undefined {
		this.#stream.reset();
		this.#taken = 0;
		this.#left = 1;
		this.#failure = undefined;
		return undefined;
	}

	params(): CodecFailure | undefined {
		return undefined;
	}

	end(): void {
		this.#stream.free();
	}
}
