// Makes `await` in Node's own async functions keep the async context, and `new Promise` tell of what it makes, as the
// runtime does with a program's code: AsyncLocalStorage is right in a callback that lib calls after it waited. `$await`
// is in scope in natives-*.js.
import { parse } from 'acorn';
import { awaitEdits } from '#node/modules/await-edits.ts';
import { promiseEdits } from '#node/modules/promise-edits.ts';
import { SourceEdits } from '#node/modules/source-edits.ts';
import { sourceUses } from '#node/modules/source-uses.ts';
import type { SyntaxNode } from '#node/modules/syntax-tree.ts';

/** Bundled packages (undici, acorn, ...) call nobody back from their async functions. */
const BUNDLED = 'internal/deps/';

const mentionsPromises = /\bawait\b|\bnew Promise\(/;

export function followAwait(id: string, source: string): string {
	if (id.startsWith(BUNDLED) || !mentionsPromises.test(source)) return source;
	const program = parse(source, {
		sourceType: 'script',
		ecmaVersion: 'latest',
		allowReturnOutsideFunction: true,
	}) as unknown as SyntaxNode;
	const edits = new SourceEdits(source);
	const names = { runtime: '$await', frame: '$frame', adopts: false };
	const { awaiting, promises } = sourceUses(program);
	awaitEdits(awaiting, edits, names);
	// The errors of lib are found by the places of `new`: nothing moves before it.
	promiseEdits(promises, edits, names.runtime);
	return edits.apply().code;
}
