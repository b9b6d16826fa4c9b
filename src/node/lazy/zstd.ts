// Zstandard (see engine/lazy-script.ts).
import bytes from 'zstd.wasm';
import { ZstdModule } from '../zlib/zstd-module.ts';

const zstd = new ZstdModule(bytes);

export type LazyZstd = typeof zstd;

Reflect.set(globalThis, Symbol.for('slipway.lazy'), zstd);
