// Brotli (see engine/lazy-script.ts).
import bytes from 'brotli.wasm';
import { BrotliModule } from '../zlib/brotli-module.ts';

const brotli = new BrotliModule(bytes);

export type LazyBrotli = typeof brotli;

Reflect.set(globalThis, Symbol.for('slipway.lazy'), brotli);
