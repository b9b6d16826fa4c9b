// ECMA-262 16.2.1.7.1: every name a module exports, `export *` included.
import type { ModuleRecord } from './module-record.ts';
import { linkOf } from './link-of.ts';

export function exportedNames(
	module: ModuleRecord,
	visited: Set<ModuleRecord> = new Set(),
): Set<string> {
	const { body } = module;
	if (visited.has(module)) return new Set();
	visited.add(module);
	if (body.kind === 'synthetic') return new Set(body.names);
	const { localExports, indirectExports, starExports } = body.syntax;
	const names = new Set([
		...localExports.map(({ name }) => name),
		...indirectExports.map(({ local }) => local),
	]);
	for (const request of starExports) {
		for (const name of exportedNames(linkOf(module, request), visited)) {
			if (name !== 'default') names.add(name);
		}
	}
	return names;
}
