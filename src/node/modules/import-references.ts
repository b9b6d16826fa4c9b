// Turns references to live imports into member reads: `count` -> `$live.count`, `f()` -> `(0,$live.f)()`.
// Scopes are followed, so that a local variable of the same name stays itself.
import { forEachChild } from './for-each-child.ts';
import { patternNames } from './pattern-names.ts';
import type { SourceEdits } from './source-edits.ts';
import type { SyntaxNode } from './syntax-tree.ts';

const STATEMENT_LISTS = new Set(['Program', 'BlockStatement', 'SwitchCase', 'StaticBlock']);
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

type Names = ReadonlySet<string>;

export function importReferences(
	program: SyntaxNode,
	live: Names,
	liveObject: string,
	edits: SourceEdits,
) {
	if (live.size === 0) return;
	new ReferenceWalk(liveObject, edits).children(program, live);
}

class ReferenceWalk {
	readonly #object: string;
	readonly #edits: SourceEdits;

	constructor(object: string, edits: SourceEdits) {
		this.#object = object;
		this.#edits = edits;
	}

	children(node: SyntaxNode, live: Names) {
		forEachChild(node, (child, field) => this.#visit(child, field, node, live));
	}

	#visit(node: SyntaxNode, field: string, parent: SyntaxNode, live: Names) {
		if (node.type === 'Identifier') {
			if (live.has(node['name'] as string)) this.#identifier(node, field, parent);
			return;
		}
		if (node.type === 'ExportNamedDeclaration' && !node['declaration']) return;
		if (node.type === 'Property' && node['shorthand']) return this.#shorthand(node, live);
		const inside = withoutDeclared(node, live);
		if (inside.size === 0) return;
		if (node.type === 'ExpressionStatement') this.#guard(node, parent, live);
		this.children(node, inside);
	}

	#identifier(node: SyntaxNode, field: string, parent: SyntaxNode) {
		if (isName(field, parent)) return;
		const member = `${this.#object}.${node['name'] as string}`;
		const isCalled =
			(parent.type === 'CallExpression' && field === 'callee') ||
			(parent.type === 'TaggedTemplateExpression' && field === 'tag');
		// The call must not get the object as `this`.
		this.#edits.replace(node.start, node.end, isCalled ? `(0,${member})` : member);
	}

	/** `{ x }` and `{ x = 1 } = y`: the key stays, the value changes. */
	#shorthand(property: SyntaxNode, live: Names) {
		const value = property['value'] as SyntaxNode;
		const target = value.type === 'AssignmentPattern' ? (value['left'] as SyntaxNode) : value;
		const name = target['name'] as string;
		if (live.has(name)) {
			this.#edits.replace(target.start, target.end, `${name}:${this.#object}.${name}`);
		}
		if (value !== target) this.#visit(value['right'] as SyntaxNode, 'right', value, live);
	}

	/** A statement that now starts with `(` must not continue the line before it. */
	#guard(statement: SyntaxNode, parent: SyntaxNode, live: Names) {
		if (!STATEMENT_LISTS.has(parent.type)) return;
		const first = firstNode(statement['expression'] as SyntaxNode);
		if (first.type === 'Identifier' && live.has(first['name'] as string)) {
			this.#edits.insert(statement.start, ';');
		}
	}
}

/** The node that an expression's text starts with. */
function firstNode(expression: SyntaxNode): SyntaxNode {
	let first = expression;
	for (;;) {
		let inner: SyntaxNode | undefined;
		forEachChild(first, (child) => {
			if (child.start === first.start) inner ??= child;
		});
		if (inner === undefined) return first;
		first = inner;
	}
}

/** Whether an identifier at this place is a name and not a reference. */
function isName(field: string, parent: SyntaxNode): boolean {
	switch (parent.type) {
		case 'MemberExpression':
			return field === 'property' && !parent['computed'];
		case 'Property':
		case 'MethodDefinition':
		case 'PropertyDefinition':
			return field === 'key' && !parent['computed'];
		default:
			return false;
	}
}

/** `live` without what this node's scope declares. */
function withoutDeclared(node: SyntaxNode, live: Names): Names {
	const declared = new Set<string>();
	if (FUNCTIONS.has(node.type)) {
		const params = node['params'] as SyntaxNode[];
		for (const param of params) for (const name of patternNames(param)) declared.add(name);
		if (node.type === 'FunctionExpression' && node['id']) addId(node, declared);
		hoistedNames(node['body'] as SyntaxNode, declared);
	} else if (node.type === 'ClassExpression' && node['id']) addId(node, declared);
	else if (node.type === 'CatchClause' && node['param']) {
		for (const name of patternNames(node['param'] as SyntaxNode)) declared.add(name);
	} else if (node.type === 'StaticBlock') hoistedNames(node, declared);
	lexicalNames(node, declared);
	if (declared.size === 0) return live;
	return new Set([...live].filter((name) => !declared.has(name)));
}

function addId(node: SyntaxNode, into: Set<string>) {
	into.add((node['id'] as SyntaxNode)['name'] as string);
}

/** let, const, class and function declarations directly in a block, a switch or a loop's head. */
function lexicalNames(node: SyntaxNode, into: Set<string>) {
	forEachChild(node, (child) => {
		if (child.type === 'VariableDeclaration') declarationNames(child, into);
		else if (child.type === 'FunctionDeclaration' || child.type === 'ClassDeclaration') {
			if (child['id']) addId(child, into);
		} else if (child.type === 'SwitchCase') lexicalNames(child, into);
	});
}

/** `var` declarations anywhere in a function, but not in the functions inside it. */
function hoistedNames(node: SyntaxNode, into: Set<string>) {
	forEachChild(node, (child) => {
		if (FUNCTIONS.has(child.type)) return;
		if (child.type === 'VariableDeclaration' && child['kind'] === 'var') {
			declarationNames(child, into);
		}
		hoistedNames(child, into);
	});
}

function declarationNames(declaration: SyntaxNode, into: Set<string>) {
	for (const declarator of declaration['declarations'] as SyntaxNode[]) {
		for (const name of patternNames(declarator['id'] as SyntaxNode)) into.add(name);
	}
}
