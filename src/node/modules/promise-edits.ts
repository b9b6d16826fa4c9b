// `new Promise(f)` becomes `new ($runtime.promise(Promise))(f)`: what it makes is known to util.inspect
// (engine/promise-makers.ts). Whatever else the file calls Promise stays that.
import type { SourceEdits } from './source-edits.ts';
import type { SyntaxNode } from './syntax-tree.ts';

export function promiseEdits(
	constructors: SyntaxNode[],
	edits: SourceEdits,
	runtime: string,
): void {
	for (const { start, end } of constructors) {
		edits.insert(start, `(${runtime}.promise(`);
		edits.insert(end, '))');
	}
}
