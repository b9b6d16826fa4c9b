// Compression: src/node_zlib.cc. The libraries are scripts of their own, loaded when a stream is made.
import { asBytes } from '../buffer/as-bytes.ts';
import { encodeString } from '../buffer/encode-string.ts';
import { lazyScript } from '../engine/lazy-script.ts';
import type { Binding, Environment } from '../environment.ts';
import type { LazyZlib } from '../lazy/zlib.ts';
import { compressionStream } from '../zlib/compression-stream.ts';
import { streamClasses } from '../zlib/stream-classes.ts';
import { ZlibCodec } from '../zlib/zlib-codec.ts';

export function zlib(environment: Environment, base: Binding): Binding {
	const CompressionStream = compressionStream(environment);
	const library = () => lazyScript<LazyZlib>(environment, 'zlib');

	class Zlib extends CompressionStream {
		readonly #mode: number;

		constructor(mode: number) {
			super();
			this.#mode = mode;
		}

		init(
			windowBits: number,
			level: number,
			memLevel: number,
			strategy: number,
			writeState: Uint32Array,
			processCallback: () => void,
			dictionary: ArrayBufferView | undefined,
			oneMember: boolean,
		): void {
			const options = {
				windowBits,
				level,
				memLevel,
				strategy,
				dictionary: dictionary && asBytes(dictionary),
				oneMember,
			};
			const codec = new ZlibCodec(library(), this.#mode, options);
			this.begin(codec, writeState, processCallback);
		}
	}

	return {
		...base,
		Zlib,
		...streamClasses(environment, CompressionStream),
		crc32(data: string | ArrayBufferView, value: number): number {
			const bytes = typeof data === 'string' ? encodeString(data) : asBytes(data);
			return library().crc32(value, bytes, bytes.length, 0) >>> 0;
		},
	};
}
