// What V8 says about an import that the other module does not have, with the place it stands at.
import type { ModuleRecord } from './module-record.ts';
import type { ImportEntry } from './module-syntax.ts';
import type { Ambiguous } from './resolve-export.ts';
import { SourceError } from './source-error.ts';

export function linkError(
	module: ModuleRecord,
	entry: ImportEntry,
	resolved: Ambiguous | undefined,
): SourceError {
	const specifier = module.requests[entry.request]?.specifier ?? '';
	const message = resolved
		? `The requested module '${specifier}' contains conflicting star exports for name '${entry.name}'`
		: `The requested module '${specifier}' does not provide an export named '${entry.name}'`;
	const source = module.body.kind === 'source' ? module.body.source : '';
	return new SourceError(message, { name: module.url, source, ...identifier(source, entry) });
}

/** V8 points at the imported name: of `{ a as b }` at `a`. */
function identifier(source: string, { start, end }: ImportEntry) {
	const word = /^[^\s,}]+/.exec(source.slice(start, end));
	return { start, end: start + (word?.[0].length ?? 1) };
}
