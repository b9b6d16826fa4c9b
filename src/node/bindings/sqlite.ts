// node:sqlite: src/node_sqlite.cc. The whole binding is a script of its own, loaded when a program asks for it, and
// SQLite's wasm another, loaded with the first database.
import { lazyScript } from '../engine/lazy-script.ts';
import type { Binding, Environment } from '../environment.ts';
import type { LazySqlite } from '../lazy/sqlite.ts';
import type { LazySqliteWasm } from '../lazy/sqlite-wasm.ts';

export function sqlite(environment: Environment, base: Binding): Binding {
	const { sqliteBinding } = lazyScript<LazySqlite>(environment, 'sqlite');
	return sqliteBinding(environment, base, () =>
		lazyScript<LazySqliteWasm>(environment, 'sqlite-wasm'),
	);
}
