// Zstandard's decompression (see engine/lazy-script.ts).
import { Decompress } from 'fzstd';

const zstd = { Decompress };

export type LazyZstd = typeof zstd;

Reflect.set(globalThis, Symbol.for('slipway.lazy'), zstd);
