// zlib in JavaScript (see engine/lazy-script.ts).
import crc32 from 'pako/lib/zlib/crc32.js';
import {
	deflate,
	deflateEnd,
	deflateInit2,
	deflateReset,
	deflateSetDictionary,
} from 'pako/lib/zlib/deflate.js';
import {
	inflate,
	inflateEnd,
	inflateInit2,
	inflateReset,
	inflateSetDictionary,
} from 'pako/lib/zlib/inflate.js';
import ZStream from 'pako/lib/zlib/zstream.js';

const zlib = {
	ZStream,
	crc32,
	deflate,
	deflateEnd,
	deflateInit2,
	deflateReset,
	deflateSetDictionary,
	inflate,
	inflateEnd,
	inflateInit2,
	inflateReset,
	inflateSetDictionary,
};

export type LazyZlib = typeof zlib;

Reflect.set(globalThis, Symbol.for('slipway.lazy'), zlib);
