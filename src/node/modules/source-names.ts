// The names in a script that a vm context has to know beforehand.
import { forEachChild } from './for-each-child.ts';
import { patternNames } from './pattern-names.ts';
import { sourceUses } from './source-uses.ts';
import type { ParseSource, SyntaxNode } from './syntax-tree.ts';

export interface SourceNames {
	/** Functions declared at the top level. */
	functions: string[];
	/** Everything assigned, or declared by var: it becomes a global of the context. */
	assigned: Set<string>;
	/** `typeof x` of a missing x is no error. */
	typeofOperands: Set<string>;
}

export function sourceNames(source: string, parse: ParseSource): SourceNames {
	const program = parse(source, {
		sourceType: 'script',
		ecmaVersion: 'latest',
		allowReturnOutsideFunction: true,
		allowHashBang: true,
	}) as unknown as SyntaxNode;
	const { assigned } = sourceUses(program);
	const typeofOperands = new Set<string>();
	const visit = (node: SyntaxNode) => {
		if (node.type === 'VariableDeclaration' && node['kind'] === 'var') {
			for (const declarator of node['declarations'] as SyntaxNode[]) {
				for (const name of patternNames(declarator['id'] as SyntaxNode)) assigned.add(name);
			}
		}
		if (node.type === 'UnaryExpression' && node['operator'] === 'typeof') {
			const { name } = node['argument'] as SyntaxNode;
			if (typeof name === 'string') typeofOperands.add(name);
		}
		forEachChild(node, visit);
	};
	visit(program);
	const functions = (program['body'] as SyntaxNode[])
		.filter(({ type }) => type === 'FunctionDeclaration')
		.map(({ id }) => (id as SyntaxNode)['name'] as string);
	return { functions, assigned, typeofOperands };
}
