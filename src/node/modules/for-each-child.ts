// One step down in a syntax tree.
import { childFields } from './child-fields.ts';
import type { SyntaxNode } from './syntax-tree.ts';

export function forEachChild(node: SyntaxNode, visit: (child: SyntaxNode, field: string) => void) {
	const fields = childFields[node.type];
	if (fields === undefined) throw new Error(`unknown syntax node ${node.type}`);
	for (const field of fields) {
		const value = node[field] as SyntaxNode | (SyntaxNode | null)[] | null | undefined;
		if (Array.isArray(value)) {
			for (const child of value) if (child) visit(child, field);
		} else if (value) visit(value, field);
	}
}
