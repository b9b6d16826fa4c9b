// The `catch` clauses of a source, found without parsing it, as most packages can be read: undefined where what looks
// like one may stand in a string. (In a comment it does no harm.)
import type { CatchClause } from './catch-edits.ts';

const clause = /\bcatch\s*\(\s*([\w$]+)\s*\)\s*\{/g;

export function plainCatches(source: string): CatchClause[] | undefined {
	const found = [...source.matchAll(clause)];
	if (found.length === 0) return [];
	if (source.includes('`') || source.includes('\\\n')) return undefined;
	for (const { index } of found) {
		const before = source.slice(source.lastIndexOf('\n', index) + 1, index);
		if (/['"/]/.test(before)) return undefined;
	}
	return found.map(({ index, 0: text, 1: name = '' }) => ({ name, at: index + text.length }));
}
