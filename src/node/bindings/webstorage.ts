// localStorage and sessionStorage: src/node_webstorage.cc, which is SQLite.
import { unavailableParts } from '../boot/unavailable-parts.ts';
import type { Binding, Environment } from '../environment.ts';

export function webstorage(environment: Environment, base: Binding): Binding {
	const why = 'Web Storage is not part of this runtime';
	return {
		kConstructorKey: Symbol('constructor_key_symbol'),
		...base,
		...unavailableParts(environment, base, 'Web Storage', why),
	};
}
