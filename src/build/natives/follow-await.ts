// Makes `await` in Node's own async functions keep the async context, as the runtime does with a program's code:
// AsyncLocalStorage is right in a callback that lib calls after it waited. `$await` is in scope in natives-*.js.
import { parse } from 'acorn';
import { awaitEdits } from '#node/modules/await-edits.ts';
import { SourceEdits } from '#node/modules/source-edits.ts';
import { sourceUses } from '#node/modules/source-uses.ts';
import type { SyntaxNode } from '#node/modules/syntax-tree.ts';

/** Bundled packages (undici, acorn, ...) call nobody back from their async functions. */
const BUNDLED = 'internal/deps/';

export function followAwait(id: string, source: string): string {
	if (id.startsWith(BUNDLED) || !source.includes('await')) return source;
	const program = parse(source, {
		sourceType: 'script',
		ecmaVersion: 'latest',
		allowReturnOutsideFunction: true,
	}) as unknown as SyntaxNode;
	const edits = new SourceEdits(source);
	const names = { runtime: '$await', frame: '$frame', adopts: false };
	awaitEdits(sourceUses(program).awaiting, edits, names);
	return edits.apply().code;
}
