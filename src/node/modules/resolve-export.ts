// ECMA-262 16.2.1.7.2: which module an export name really comes from.
import { linkOf } from './link-of.ts';
import type { ModuleRecord } from './module-record.ts';

export interface ResolvedBinding {
	module: ModuleRecord;
	/** The export of that module; `*` is its namespace. */
	name: string;
}

export interface Ambiguous {
	/** `export *` of two modules gives different bindings. */
	ambiguous: true;
}

export function resolveExport(
	module: ModuleRecord,
	name: string,
	visited: Map<ModuleRecord, Set<string>> = new Map(),
): ResolvedBinding | Ambiguous | undefined {
	const names = visited.get(module);
	if (names?.has(name)) return undefined;
	if (names) names.add(name);
	else visited.set(module, new Set([name]));

	const { body } = module;
	if (body.kind === 'synthetic') {
		return body.names.includes(name) ? { module, name } : undefined;
	}
	const { localExports, indirectExports } = body.syntax;
	if (localExports.some((entry) => entry.name === name)) return { module, name };
	const indirect = indirectExports.find((entry) => entry.local === name);
	if (indirect) {
		const target = linkOf(module, indirect.request);
		if (indirect.name === '*') return { module: target, name: '*' };
		return resolveExport(target, indirect.name, visited);
	}
	return name === 'default' ? undefined : resolveStar(module, name, visited);
}

function resolveStar(
	module: ModuleRecord,
	name: string,
	visited: Map<ModuleRecord, Set<string>>,
): ResolvedBinding | Ambiguous | undefined {
	if (module.body.kind === 'synthetic') return undefined;
	let found: ResolvedBinding | undefined;
	for (const request of module.body.syntax.starExports) {
		const resolved = resolveExport(linkOf(module, request), name, visited);
		if (resolved === undefined) continue;
		if ('ambiguous' in resolved) return resolved;
		if (found === undefined) found = resolved;
		else if (found.module !== resolved.module || found.name !== resolved.name) {
			return { ambiguous: true };
		}
	}
	return found;
}
