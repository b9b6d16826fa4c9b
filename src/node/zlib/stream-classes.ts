// BrotliEncoder, BrotliDecoder, ZstdCompress and ZstdDecompress of the zlib binding: src/node_zlib.cc.
import { lazyScript } from '../engine/lazy-script.ts';
import type { Binding, Environment } from '../environment.ts';
import type { LazyBrotli } from '../lazy/brotli.ts';
import type { LazyZstd } from '../lazy/zstd.ts';
import { BrotliDecoder as Decoder } from './brotli-decoder.ts';
import { BrotliEncoder as Encoder } from './brotli-encoder.ts';
import type { CompressionHandle } from './compression-stream.ts';
import { ZstdCodec } from './zstd-codec.ts';

/** BROTLI_PARAM_QUALITY, and what it is when not given. */
const quality = 1;
const bestQuality = 11;
const notGiven = 0xffffffff;
/** ZSTD_c_compressionLevel, and what it is when not given. */
const level = 100;
const usualLevel = 3;
/** ZSTD_d_windowLogMax, and what it may be; this library takes whatever window a frame has. */
const windowLimit = 100;
const windowLimits = { least: 10, most: 31 };

export function streamClasses(
	environment: Environment,
	CompressionStream: new () => CompressionHandle,
): Binding {
	const brotli = () => lazyScript<LazyBrotli>(environment, 'brotli');
	const zstd = () => lazyScript<LazyZstd>(environment, 'zstd');

	function refuse(dictionary: unknown, format: string): void {
		if (dictionary === undefined) return;
		throw environment.unavailable(`zlib: ${format}`, 'dictionaries are not implemented for it');
	}

	/** Those of the constants that begin so, by number. */
	function errorNames(prefix: string): [number: number, name: string][] {
		const { zlib } = environment.internalBinding('constants') as { zlib: Record<string, number> };
		const named = Object.entries(zlib).filter(([name]) => name.startsWith(prefix));
		return named.map(([name, number]) => [number, name]);
	}

	function refusedParameter(): Error {
		return environment.nodeError('ERR_ZLIB_INITIALIZATION_FAILED', 'Setting parameter failed');
	}

	const zstdErrors = () => new Map(errorNames('ZSTD_error_'));
	const brotliErrors = () =>
		new Map(
			errorNames('BROTLI_DECODER_ERROR_').map(([number, name]) => [
				number,
				name.replace('BROTLI_DECODER', 'ERR_'),
			]),
		);

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
			this.begin(new Decoder(brotli(), brotliErrors()), state, callback);
		}
	}

	class ZstdCompress extends CompressionStream {
		init(
			params: Uint32Array,
			size: number | undefined,
			state: Uint32Array,
			callback: () => void,
			dictionary: unknown,
		): void {
			refuse(dictionary, 'Zstandard');
			const given = params[level] ?? notGiven;
			// Levels below zero are the fast ones.
			const stream = zstd().compressor(given === notGiven ? usualLevel : given | 0);
			for (const [parameter, value] of params.entries()) {
				if (value === notGiven || stream.set(parameter, value)) continue;
				throw refusedParameter();
			}
			const codec = new ZstdCodec(stream, { decompresses: false, size, errorNames: zstdErrors() });
			this.begin(codec, state, callback);
		}
	}

	class ZstdDecompress extends CompressionStream {
		init(
			params: Uint32Array,
			_size: unknown,
			state: Uint32Array,
			callback: () => void,
			dictionary: unknown,
		): void {
			refuse(dictionary, 'Zstandard');
			const limit = params[windowLimit] || notGiven;
			const { least, most } = windowLimits;
			if (limit !== notGiven && (limit < least || limit > most)) throw refusedParameter();
			const options = { decompresses: true, size: undefined, errorNames: zstdErrors() };
			this.begin(new ZstdCodec(zstd().decompressor(), options), state, callback);
		}
	}

	return { BrotliEncoder, BrotliDecoder, ZstdCompress, ZstdDecompress };
}
