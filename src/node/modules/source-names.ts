// The names in a script that a vm context has to know beforehand.
import { forEachChild } from './for-each-child.ts';
import { patternNames } from './pattern-names.ts';
import { sourceUses } from './source-uses.ts';
import type { ParseSource, SyntaxNode } from './syntax-tree.ts';

export interface SourceNames {
	/** Functions declared at the top level. */
	functions: string[];
	/** let, const and class at the top level. */
	lexical: string[];
	/** It begins with "use strict". */
	strict: boolean;
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
	const body = program['body'] as SyntaxNode[];
	const functions = body
		.filter(({ type }) => type === 'FunctionDeclaration')
		.map(({ id }) => (id as SyntaxNode)['name'] as string);
	const strict = body[0]?.['directive'] === 'use strict';
	return { functions, lexical: body.flatMap(lexicalNames), strict, assigned, typeofOperands };
}

function lexicalNames(statement: SyntaxNode): string[] {
	if (statement.type === 'ClassDeclaration') return patternNames(statement['id'] as SyntaxNode);
	if (statement.type !== 'VariableDeclaration' || statement['kind'] === 'var') return [];
	const declarations = statement['declarations'] as SyntaxNode[];
	return declarations.flatMap(({ id }) => patternNames(id as SyntaxNode));
}
