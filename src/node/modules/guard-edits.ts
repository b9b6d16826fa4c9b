// Code that has to end in time asks `$runtime.guard()` at every function, every turn of a loop, every catch and every
// finally, so that no handler of its own keeps what the guard throws. Where a statement is needed it is a declaration:
// that has no value, and the value of a script is that of its last statement.
import { forEachChild } from './for-each-child.ts';
import type { SourceEdits } from './source-edits.ts';
import { startOfStatements } from './start-of-statements.ts';
import type { SyntaxNode } from './syntax-tree.ts';

export interface GuardNames {
	runtime: string;
	/** A variable that the source does not have. */
	guard: string;
}

export function guardEdits(program: SyntaxNode, edits: SourceEdits, names: GuardNames): void {
	const call = `${names.runtime}.guard()`;
	const statement = `let ${names.guard}=${call};`;

	const guardBody = (body: SyntaxNode): void => {
		if (body.type === 'BlockStatement') {
			edits.insert(startOfStatements(body), statement);
			return;
		}
		edits.insert(body.start, `{${statement}`);
		edits.insert(body.end, '}');
	};
	const guardTest = (node: SyntaxNode): void => {
		const test = node['test'] as SyntaxNode | null;
		if (test) edits.insert(test.start, `${call},`);
		else guardBody(node['body'] as SyntaxNode);
	};
	const guardFunction = ({ body }: SyntaxNode): void => {
		const { type, start, end } = body as SyntaxNode;
		if (type === 'BlockStatement') return guardBody(body as SyntaxNode);
		edits.insert(start, `(${call},`);
		edits.insert(end, ')');
	};
	const guards: Readonly<Record<string, (node: SyntaxNode) => void>> = {
		WhileStatement: guardTest,
		DoWhileStatement: guardTest,
		ForStatement: guardTest,
		ForInStatement: ({ body }) => guardBody(body as SyntaxNode),
		ForOfStatement: ({ body }) => guardBody(body as SyntaxNode),
		FunctionDeclaration: guardFunction,
		FunctionExpression: guardFunction,
		ArrowFunctionExpression: guardFunction,
		CatchClause: ({ body }) => guardBody(body as SyntaxNode),
		TryStatement({ finalizer }) {
			if (finalizer) guardBody(finalizer as SyntaxNode);
		},
	};
	const visit = (node: SyntaxNode): void => {
		guards[node.type]?.(node);
		forEachChild(node, visit);
	};
	visit(program);
}
