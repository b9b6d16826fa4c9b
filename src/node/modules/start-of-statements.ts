// Where the statements of a function's body, a block or a script begin: after the directives, for `'use strict'` has
// to stay first.
import type { SyntaxNode } from './syntax-tree.ts';

export function startOfStatements(body: SyntaxNode): number {
	const statements = (body['body'] ?? []) as SyntaxNode[];
	// It begins with a word.
	if (body.type === 'StaticBlock') return statements[0]?.start ?? body.end - 1;
	let at = body.type === 'Program' ? body.start : body.start + 1;
	for (const statement of statements) {
		if (statement['directive'] === undefined) break;
		at = statement.end;
	}
	return at;
}
