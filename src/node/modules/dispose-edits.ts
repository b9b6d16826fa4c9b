// `using` for engines that do not have it: a block
//     { using file = open(); ... }
// becomes
//     { const $using0=$runtime.disposables();try{ const file = $using0.use(open()); ...
//     }catch(error){$using0.defer(()=>{throw error})}finally{$using0.dispose()} }
// where the error thrown in it, the first to be thrown again, is suppressed by those that come after it.
import { forEachChild } from './for-each-child.ts';
import type { SourceEdits } from './source-edits.ts';
import { startOfStatements } from './start-of-statements.ts';
import type { SyntaxNode } from './syntax-tree.ts';

export interface DisposeNames {
	runtime: string;
	/** Prefix of the variables that hold what is to be disposed of. */
	using: string;
}

/** What goes before and behind statements. */
export interface Around {
	opening: string;
	closing: string;
}

interface Declared extends Around {
	/** The call that takes a value. */
	use: (of: SyntaxNode) => string;
	/** Of what is inserted at the end of a loop. */
	order: number;
}

/** Returns what goes around the top level, if it has any. */
export function disposeEdits(
	program: SyntaxNode,
	edits: SourceEdits,
	names: DisposeNames,
): Around | undefined {
	const walk = new DisposeWalk(edits, names);
	walk.visit(program, program.start);
	return walk.topLevel;
}

class DisposeWalk {
	topLevel: Around | undefined;
	readonly #edits: SourceEdits;
	readonly #names: DisposeNames;
	#count = 0;

	constructor(edits: SourceEdits, names: DisposeNames) {
		this.#edits = edits;
		this.#names = names;
	}

	/** `start`: of the statement with its labels. */
	visit(node: SyntaxNode, start: number): void {
		if (node.type === 'ForOfStatement') this.#inEachTurn(node);
		else if (node.type === 'ForStatement') this.#aroundLoop(node, start);
		else if (Array.isArray(node['body']) && node.type !== 'ClassBody') this.#inBlock(node);
		const labelled = node.type === 'LabeledStatement';
		forEachChild(node, (child) => this.visit(child, labelled ? start : child.start));
	}

	#inBlock(node: SyntaxNode): void {
		const found = (node['body'] as SyntaxNode[]).filter(isUsing);
		if (found.length === 0) return;
		const { opening, closing } = this.#declared(found);
		if (node.type === 'Program') this.topLevel = { opening, closing };
		else {
			this.#edits.insert(startOfStatements(node), opening);
			this.#edits.insert(node.end - 1, closing);
		}
	}

	#aroundLoop(node: SyntaxNode, start: number): void {
		const init = node['init'] as SyntaxNode | null;
		if (!init || !isUsing(init)) return;
		const { opening, closing, order } = this.#declared([init]);
		this.#edits.insert(start, `{${opening}`);
		this.#edits.insert(node.end, `${closing}}`, order);
	}

	#inEachTurn(node: SyntaxNode): void {
		const left = node['left'] as SyntaxNode;
		if (!isUsing(left)) return;
		const [{ id } = left] = left['declarations'] as SyntaxNode[];
		const { opening, closing, use, order } = this.#declared([left]);
		const body = node['body'] as SyntaxNode;
		const used = `${use(left)}${(id as SyntaxNode)['name'] as string});`;
		this.#edits.insert(body.start, `{${opening}${used}`);
		this.#edits.insert(body.end, `${closing}}`, order);
	}

	#declared(found: SyntaxNode[]): Declared {
		const { runtime, using } = this.#names;
		// Loops may end at the same place: the inner first, behind what ends their expressions.
		const order = 1 / (this.#count + 2) - 1;
		const name = `${using}${this.#count++}`;
		const waits = found.some(isAwaited);
		const use = (of: SyntaxNode) => `${name}.${waits && !isAwaited(of) ? 'useNow' : 'use'}(`;
		for (const declaration of found) {
			const declarators = declaration['declarations'] as SyntaxNode[];
			this.#edits.blank(declaration.start, declarators[0]?.start ?? declaration.end, 'const');
			for (const { init } of declarators) {
				if (!init) continue;
				this.#edits.insert((init as SyntaxNode).start, use(declaration));
				this.#edits.insert((init as SyntaxNode).end, ')');
			}
		}
		const wait = `${runtime}.resume(${runtime}.frame(),await ${name}.disposeAsync())`;
		const thrown = `${name}.defer(()=>{throw ${name}e})`;
		return {
			opening: `const ${name}=${runtime}.disposables(${waits});try{`,
			closing: `}catch(${name}e){${thrown}}finally{${waits ? wait : `${name}.dispose()`}}`,
			use,
			order,
		};
	}
}

function isUsing(node: SyntaxNode): boolean {
	return node.type === 'VariableDeclaration' && /^(?:await )?using$/.test(node['kind'] as string);
}

function isAwaited(node: SyntaxNode): boolean {
	return node['kind'] === 'await using';
}
