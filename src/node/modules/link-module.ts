// ECMA-262 16.2.1.6.1.1 Link(): a depth-first walk that finds cycles (Tarjan), checks that every import exists, and
// makes each module ready to run.
import { linkError } from './link-error.ts';
import { linkOf } from './link-of.ts';
import type { ModuleRecord } from './module-record.ts';
import { resolveExport } from './resolve-export.ts';

/** `prepare` compiles a module whose imports have been checked; it runs after those of what it imports. */
export function linkModule(root: ModuleRecord, prepare: (module: ModuleRecord) => void) {
	const stack: ModuleRecord[] = [];
	try {
		visit(root, stack, 0, prepare);
	} catch (error) {
		for (const module of stack) module.status = 'unlinked';
		throw error;
	}
}

function visit(
	module: ModuleRecord,
	stack: ModuleRecord[],
	index: number,
	prepare: (module: ModuleRecord) => void,
): number {
	if (module.status !== 'unlinked') return index;
	if (module.body.kind === 'synthetic') {
		module.status = 'linked';
		return index;
	}
	module.status = 'linking';
	module.index = module.ancestor = index;
	let next = index + 1;
	stack.push(module);
	for (const link of module.requests.map((_request, at) => linkOf(module, at))) {
		next = visit(link, stack, next, prepare);
		if (link === module) module.cyclic = true;
		if (link.status === 'linking') module.ancestor = Math.min(module.ancestor, link.ancestor);
	}
	if (module.ancestor !== module.index) return next;
	const cycle = stack.slice(stack.indexOf(module));
	if (cycle.length > 1) for (const member of cycle) member.cyclic = true;
	for (const member of cycle.toReversed()) {
		checkBindings(member);
		prepare(member);
	}
	stack.length -= cycle.length;
	for (const member of cycle) member.status = 'linked';
	return next;
}

function checkBindings(module: ModuleRecord) {
	if (module.body.kind === 'synthetic') return;
	const { imports, indirectExports } = module.body.syntax;
	for (const entry of [...imports, ...indirectExports]) {
		if (entry.name === '*') continue;
		const resolved = resolveExport(linkOf(module, entry.request), entry.name);
		if (resolved === undefined || 'ambiguous' in resolved) throw linkError(module, entry, resolved);
	}
}
