// node:sqlite: src/node_sqlite.cc.
import { unavailableParts } from '../boot/unavailable-parts.ts';
import type { Binding, Environment } from '../environment.ts';

export function sqlite(environment: Environment, base: Binding): Binding {
	return {
		...base,
		...unavailableParts(environment, base, 'node:sqlite', 'SQLite is not part of this runtime'),
	};
}
