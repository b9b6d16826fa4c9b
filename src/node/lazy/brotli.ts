// Brotli (see engine/lazy-script.ts).
import wasm from '../../../node_modules/brotli-wasm/pkg.web/brotli_wasm_bg.wasm';
import { BrotliModule } from '../zlib/brotli-module.ts';

// The package types the import as the module's exports; the build puts its bytes there.
const brotli = new BrotliModule(wasm as unknown as Uint8Array<ArrayBuffer>);

export type LazyBrotli = typeof brotli;

Reflect.set(globalThis, Symbol.for('slipway.lazy'), brotli);
