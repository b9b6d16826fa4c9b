// node:sqlite: src/node_sqlite.cc. The whole binding is a script of its own, loaded when a program asks for it.
import { lazyBytes } from '../engine/lazy-bytes.ts';
import { lazyScript } from '../engine/lazy-script.ts';
import type { Binding, Environment } from '../environment.ts';
import type { LazySqlite } from '../lazy/sqlite.ts';

export function sqlite(environment: Environment, base: Binding): Binding {
	const { sqliteBinding } = lazyScript<LazySqlite>(environment, 'sqlite');
	return sqliteBinding(environment, base, () => lazyBytes(environment, 'sqlite.wasm'));
}
