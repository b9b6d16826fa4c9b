// SQLite itself, as its own authors build it for the web (see engine/lazy-script.ts).
import bytes from 'sqlite.wasm';

export type LazySqliteWasm = typeof bytes;

Reflect.set(globalThis, Symbol.for('slipway.lazy'), bytes);
