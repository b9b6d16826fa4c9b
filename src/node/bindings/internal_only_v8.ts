// Stands for src/internal_only_v8.cc: looks through the heap, which no script can.
import type { Binding, Environment } from '../environment.ts';

export function internal_only_v8(environment: Environment, base: Binding): Binding {
	return Object.assign(base, {
		queryObjects(): never {
			throw environment.lacks('queryObjects');
		},
	});
}
