// One walk over a tree for everything that decides how a source has to be rewritten: import(), import.meta,
// await, and which names are assigned where.
import type { CatchClause } from './catch-edits.ts';
import { forEachChild } from './for-each-child.ts';
import { patternNames } from './pattern-names.ts';
import type { SyntaxNode } from './syntax-tree.ts';

/** A function, or the top level, that awaits. */
export interface AwaitingFunction {
	/** Its body; the program for the top level. */
	body: SyntaxNode;
	awaits: SyntaxNode[];
	/** `for await` loops; `standsAlone` when a statement may follow. */
	loops: { node: SyntaxNode; standsAlone: boolean }[];
	/** Handlers and finalizers of `try` statements; `error`: the name of what was caught. */
	handlers: { body: SyntaxNode; error?: string }[];
}

export interface SourceUses {
	importCalls: SyntaxNode[];
	importMetas: SyntaxNode[];
	awaiting: AwaitingFunction[];
	/** Of `new Promise`: the name. */
	promises: SyntaxNode[];
	/** Those that name the error; one that takes it apart reads a field or two. */
	catches: CatchClause[];
	topLevelAwait: boolean;
	/** Names assigned anywhere but by their declaration. */
	assigned: Set<string>;
	/** Names assigned inside a function: they can change after the module ran. */
	assignedLater: Set<string>;
	/** A direct eval may assign anything. */
	directEval: boolean;
}

const STATEMENT_LISTS = new Set(['Program', 'BlockStatement', 'SwitchCase', 'StaticBlock']);

export function sourceUses(program: SyntaxNode): SourceUses {
	const walk = new UseWalk(program);
	return walk.found;
}

class UseWalk {
	readonly found: SourceUses = {
		importCalls: [],
		importMetas: [],
		awaiting: [],
		promises: [],
		catches: [],
		topLevelAwait: false,
		assigned: new Set(),
		assignedLater: new Set(),
		directEval: false,
	};
	#inFunction = false;
	#current: AwaitingFunction;

	constructor(program: SyntaxNode) {
		this.#current = newFunction(program);
		forEachChild(program, (child) => this.#visit(child, program));
		this.#finish(this.#current);
		this.found.topLevelAwait ||= this.found.awaiting.includes(this.#current);
	}

	#visit(node: SyntaxNode, parent: SyntaxNode) {
		switch (node.type) {
			case 'FunctionDeclaration':
			case 'FunctionExpression':
			case 'ArrowFunctionExpression':
				this.#function(node);
				return;
			case 'PropertyDefinition':
				this.#property(node);
				return;
			case 'ForOfStatement':
				this.#forOf(node, parent);
				break;
			case 'TryStatement':
				this.#try(node);
				break;
			default:
				this.#simple(node);
		}
		forEachChild(node, (child) => this.#visit(child, node));
	}

	#simple(node: SyntaxNode) {
		switch (node.type) {
			case 'AwaitExpression':
				this.#current.awaits.push(node);
				break;
			case 'NewExpression':
				this.#new(node['callee'] as SyntaxNode);
				break;
			case 'ImportExpression':
				this.found.importCalls.push(node);
				break;
			case 'MetaProperty':
				if ((node['meta'] as SyntaxNode)['name'] === 'import') this.found.importMetas.push(node);
				break;
			case 'AssignmentExpression':
				this.#assign(node['left'] as SyntaxNode);
				break;
			case 'UpdateExpression':
				this.#assign(node['argument'] as SyntaxNode);
				break;
			case 'ForInStatement':
				this.#assign(node['left'] as SyntaxNode);
				break;
			case 'CallExpression':
				if ((node['callee'] as SyntaxNode)['name'] === 'eval') this.found.directEval = true;
				break;
			case 'VariableDeclaration':
				// `await using` disposes at the end of its block.
				if (node['kind'] === 'await using') this.found.topLevelAwait ||= !this.#inFunction;
				break;
		}
	}

	#new(callee: SyntaxNode) {
		if (callee['name'] === 'Promise') this.found.promises.push(callee);
	}

	#function(node: SyntaxNode) {
		const outer = this.#current;
		const wasInFunction = this.#inFunction;
		this.#current = newFunction(node['body'] as SyntaxNode);
		this.#inFunction = true;
		forEachChild(node, (child) => this.#visit(child, node));
		this.#finish(this.#current);
		this.#current = outer;
		this.#inFunction = wasInFunction;
	}

	/** A field's initialiser runs as a method; `await` is not allowed in it. */
	#property(node: SyntaxNode) {
		if (node['computed']) this.#visit(node['key'] as SyntaxNode, node);
		const value = node['value'] as SyntaxNode | null;
		if (!value) return;
		const wasInFunction = this.#inFunction;
		this.#inFunction = true;
		this.#visit(value, node);
		this.#inFunction = wasInFunction;
	}

	#forOf(node: SyntaxNode, parent: SyntaxNode) {
		this.#assign(node['left'] as SyntaxNode);
		if (!node['await']) return;
		this.#current.loops.push({ node, standsAlone: STATEMENT_LISTS.has(parent.type) });
	}

	#try(node: SyntaxNode) {
		const handler = node['handler'] as SyntaxNode | null;
		const finalizer = node['finalizer'] as SyntaxNode | null;
		if (handler) this.#catch(handler);
		if (finalizer) this.#current.handlers.push({ body: finalizer });
	}

	#catch(handler: SyntaxNode) {
		const body = handler['body'] as SyntaxNode;
		const parameter = handler['param'] as SyntaxNode | null;
		if (parameter?.type !== 'Identifier') {
			this.#current.handlers.push({ body });
			return;
		}
		const name = parameter['name'] as string;
		this.#current.handlers.push({ body, error: name });
		this.found.catches.push({ name, at: body.start + 1 });
	}

	#assign(target: SyntaxNode) {
		for (const name of patternNames(target)) {
			this.found.assigned.add(name);
			if (this.#inFunction) this.found.assignedLater.add(name);
		}
	}

	#finish(fn: AwaitingFunction) {
		if (fn.awaits.length > 0 || fn.loops.length > 0) this.found.awaiting.push(fn);
	}
}

function newFunction(body: SyntaxNode): AwaitingFunction {
	return { body, awaits: [], loops: [], handlers: [] };
}
