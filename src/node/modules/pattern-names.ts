// The names that a binding pattern declares (BoundNames in ECMA-262).
import type { SyntaxNode } from './syntax-tree.ts';

export function patternNames(pattern: SyntaxNode, into: string[] = []): string[] {
	switch (pattern.type) {
		case 'Identifier':
			into.push(pattern['name'] as string);
			break;
		case 'ObjectPattern':
			for (const property of pattern['properties'] as SyntaxNode[]) {
				const target = property.type === 'RestElement' ? property : property['value'];
				patternNames(target as SyntaxNode, into);
			}
			break;
		case 'ArrayPattern':
			for (const element of pattern['elements'] as (SyntaxNode | null)[]) {
				if (element) patternNames(element, into);
			}
			break;
		case 'AssignmentPattern':
			patternNames(pattern['left'] as SyntaxNode, into);
			break;
		case 'RestElement':
			patternNames(pattern['argument'] as SyntaxNode, into);
			break;
	}
	return into;
}
