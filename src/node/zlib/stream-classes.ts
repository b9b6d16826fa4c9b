// BrotliEncoder, BrotliDecoder and ZstdDecompress of the zlib binding: src/node_zlib.cc.
import { lazyScript } from '../engine/lazy-script.ts';
import type { Binding, Environment } from '../environment.ts';
import type { LazyBrotli } from '../lazy/brotli.ts';
import type { LazyZstd } from '../lazy/zstd.ts';
import { BrotliDecoder as Decoder } from './brotli-decoder.ts';
import { BrotliEncoder as Encoder } from './brotli-encoder.ts';
import type { CompressionHandle } from './compression-stream.ts';
import { ZstdDecoder } from './zstd-decoder.ts';

/** BROTLI_PARAM_QUALITY, and what it is when not given. */
const quality = 1;
const bestQuality = 11;
const notGiven = 0xffffffff;

export function streamClasses(
	environment: Environment,
	CompressionStream: new () => CompressionHandle,
): Binding {
	const brotli = () => lazyScript<LazyBrotli>(environment, 'brotli');

	function refuse(dictionary: unknown, format: string): void {
		if (dictionary === undefined) return;
		throw environment.unavailable(`zlib: ${format}`, 'dictionaries are not implemented for it');
	}

	/** BROTLI_DECODER_ERROR_* of the constants. */
	function errorNames(): ReadonlyMap<number, string> {
		const { zlib } = environment.internalBinding('constants') as { zlib: Record<string, number> };
		const names = Object.entries(zlib).filter(([name]) => name.startsWith('BROTLI_DECODER_ERROR_'));
		return new Map(names.map(([name, number]) => [number, name.replace('BROTLI_DECODER', 'ERR_')]));
	}

	class BrotliEncoder extends CompressionStream {
		init(params: Uint32Array, state: Uint32Array, callback: () => void, dictionary: unknown): void {
			refuse(dictionary, 'Brotli');
			const given = params[quality] ?? notGiven;
			const level = given === notGiven ? bestQuality : given;
			this.begin(new Encoder(brotli(), level), state, callback);
		}
	}

	class BrotliDecoder extends CompressionStream {
		init(
			_params: Uint32Array,
			state: Uint32Array,
			callback: () => void,
			dictionary: unknown,
		): void {
			refuse(dictionary, 'Brotli');
			this.begin(new Decoder(brotli(), errorNames()), state, callback);
		}
	}

	class ZstdDecompress extends CompressionStream {
		init(
			_params: Uint32Array,
			_size: unknown,
			state: Uint32Array,
			callback: () => void,
			dictionary: unknown,
		): void {
			refuse(dictionary, 'Zstandard');
			this.begin(new ZstdDecoder(lazyScript<LazyZstd>(environment, 'zstd')), state, callback);
		}
	}

	return { BrotliEncoder, BrotliDecoder, ZstdDecompress };
}
