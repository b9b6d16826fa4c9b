// JavaScriptCore makes a call that ends a strict function a tail call: the function's frame is gone from the stack, and
// with it the line a program's author looks for. `return f(x)` becomes
//     return $runtime.kept(f(x))
// whose argument is in no tail position.
import { forEachChild } from './for-each-child.ts';
import type { SourceEdits } from './source-edits.ts';
import type { SyntaxNode } from './syntax-tree.ts';

interface Around {
	strict: boolean;
	/** In a function that can end with a tail call. */
	plain: boolean;
}

/** Closes before what closes an outer expression at the same place. */
const CLOSING = -1;

export function frameEdits(program: SyntaxNode, edits: SourceEdits, runtime: string): void {
	const strict = program['sourceType'] === 'module' || hasDirective(program);
	visit(program, { strict, plain: false });

	function visit(node: SyntaxNode, around: Around): void {
		const inside = within(node, around);
		const value = inside.strict && inside.plain ? returned(node) : null;
		if (value) tail(value);
		forEachChild(node, (child) => visit(child, inside));
	}

	/** Keeps the calls that may be the last thing that an expression does. */
	function tail(node: SyntaxNode): void {
		switch (node.type) {
			case 'CallExpression':
			case 'TaggedTemplateExpression':
			case 'ChainExpression':
				edits.insert(node.start, `${runtime}.kept(`);
				edits.insert(node.end, ')', CLOSING);
				break;
			case 'ConditionalExpression':
				tail(node['consequent'] as SyntaxNode);
				tail(node['alternate'] as SyntaxNode);
				break;
			case 'LogicalExpression':
				tail(node['right'] as SyntaxNode);
				break;
			case 'SequenceExpression':
				tail((node['expressions'] as SyntaxNode[]).at(-1) as SyntaxNode);
				break;
		}
	}
}

function within(node: SyntaxNode, around: Around): Around {
	if (node.type === 'ClassBody') return { ...around, strict: true };
	if (!/Function/.test(node.type)) return around;
	const strict = around.strict || hasDirective(node['body'] as SyntaxNode);
	return { strict, plain: !node['async'] && !node['generator'] };
}

function returned(node: SyntaxNode): SyntaxNode | null {
	if (node.type === 'ReturnStatement') return node['argument'] as SyntaxNode | null;
	const isValue = node.type === 'ArrowFunctionExpression' && node['expression'] === true;
	return isValue ? (node['body'] as SyntaxNode) : null;
}

function hasDirective(body: SyntaxNode): boolean {
	if (!Array.isArray(body['body'])) return false;
	return (body['body'] as SyntaxNode[]).some(({ directive }) => directive === 'use strict');
}
