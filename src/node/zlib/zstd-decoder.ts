// The ZstdDecompress's work: ZstdDecompressContext of src/node_zlib.cc. The library hands out what it has when it
// has it; what does not fit is kept for the next write.
import type { LazyZstd } from '../lazy/zstd.ts';
import type { Codec, CodecFailure } from './codec.ts';

/** ZSTD_e_end */
const end = 2;
const bufferError = -5;
// https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1; the low half byte of the second is free: skippable frames.
const frameStart = 0xfd2fb528;
const skippableStart = 0x184d2a50;

const unknownPrefix: CodecFailure = {
	message: 'Unknown frame descriptor',
	errno: 10,
	code: 'ZSTD_error_prefix_unknown',
};
const corrupted: CodecFailure = {
	message: 'Data corruption detected',
	errno: 20,
	code: 'ZSTD_error_corruption_detected',
};
const truncated: CodecFailure = {
	message: 'unexpected end of file',
	errno: bufferError,
	code: 'Z_BUF_ERROR',
};

export class ZstdDecoder implements Codec {
	readonly #library: LazyZstd;
	#stream: InstanceType<LazyZstd['Decompress']>;
	#pending: Uint8Array[] = [];
	#start: number[] = [];
	#failure: CodecFailure | undefined;
	inputLeft = 0;
	outputLeft = 0;

	constructor(library: LazyZstd) {
		this.#library = library;
		this.#stream = this.#open();
	}

	write(operation: number, input: Uint8Array, output: Uint8Array): void {
		this.#push(input, operation === end);
		let written = 0;
		for (let chunk = this.#pending[0]; chunk && written < output.length; chunk = this.#pending[0]) {
			const part = chunk.subarray(0, output.length - written);
			output.set(part, written);
			written += part.length;
			if (part.length === chunk.length) this.#pending.shift();
			else this.#pending[0] = chunk.subarray(part.length);
		}
		this.inputLeft = 0;
		this.outputLeft = output.length - written;
	}

	failure(): CodecFailure | undefined {
		return this.#pending.length > 0 ? undefined : this.#failure;
	}

	reset(): CodecFailure | undefined {
		this.#stream = this.#open();
		this.#pending = [];
		this.#start = [];
		this.#failure = undefined;
		return undefined;
	}

	params(): CodecFailure | undefined {
		return undefined;
	}

	end(): void {
		this.#pending = [];
	}

	#open(): InstanceType<LazyZstd['Decompress']> {
		return new this.#library.Decompress((chunk) => {
			if (chunk.length > 0) this.#pending.push(chunk.slice());
		});
	}

	#push(input: Uint8Array, isLast: boolean): void {
		if (this.#failure) return;
		for (const byte of input.subarray(0, 4 - this.#start.length)) this.#start.push(byte);
		if (this.#start.length === 4 && !this.#isFrame()) {
			this.#failure = unknownPrefix;
			return;
		}
		try {
			if (input.length > 0) this.#stream.push(input);
			if (isLast) this.#stream.push(new Uint8Array(), true);
		} catch (error) {
			if (!(error instanceof Error)) throw error;
			this.#failure = /unexpected eof/i.test(error.message) ? truncated : corrupted;
		}
	}

	#isFrame(): boolean {
		const start = this.#start.reduceRight((sum, byte) => sum * 256 + byte, 0);
		return start === frameStart || Math.floor(start / 16) === skippableStart / 16;
	}
}
