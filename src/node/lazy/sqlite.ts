// SQLite's classes (see engine/lazy-script.ts); its wasm is a script of its own, loaded with the first database.
import { sqliteBinding } from '../sqlite/sqlite-binding.ts';

const sqlite = { sqliteBinding };

export type LazySqlite = typeof sqlite;

Reflect.set(globalThis, Symbol.for('slipway.lazy'), sqlite);
