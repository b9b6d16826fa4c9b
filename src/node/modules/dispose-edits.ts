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
	{ runtime, using }: DisposeNames,
): Around | undefined {
	let count = 0;
	let topLevel: Around | undefined;
	visit(program, program.start);
	return topLevel;

	/** `start`: of the statement with its labels. */
	function visit(node: SyntaxNode, start: number): void {
		if (node.type === 'ForOfStatement') inEachTurn(node);
		else if (node.type === 'ForStatement') aroundLoop(node, start);
		else if (Array.isArray(node['body']) && node.type !== 'ClassBody') inBlock(node);
		const labelled = node.type === 'LabeledStatement';
		forEachChild(node, (child) => visit(child, labelled ? start : child.start));
	}

	function inBlock(node: SyntaxNode): void {
		const found = (node['body'] as SyntaxNode[]).filter(isUsing);
		if (found.length === 0) return;
		const { opening, closing } = declared(found);
		if (node.type === 'Program') topLevel = { opening, closing };
		else {
			edits.insert(startOfStatements(node), opening);
			edits.insert(node.end - 1, closing);
		}
	}

	function aroundLoop(node: SyntaxNode, start: number): void {
		const init = node['init'] as SyntaxNode | null;
		if (!init || !isUsing(init)) return;
		const { opening, closing, order } = declared([init]);
		edits.insert(start, `{${opening}`);
		edits.insert(node.end, `${closing}}`, order);
	}

	function inEachTurn(node: SyntaxNode): void {
		const left = node['left'] as SyntaxNode;
		if (!isUsing(left)) return;
		const [{ id } = left] = left['declarations'] as SyntaxNode[];
		const { opening, closing, use, order } = declared([left]);
		const body = node['body'] as SyntaxNode;
		edits.insert(body.start, `{${opening}${use(left)}${(id as SyntaxNode)['name'] as string});`);
		edits.insert(body.end, `${closing}}`, order);
	}

	function declared(found: SyntaxNode[]): Declared {
		// Loops may end at the same place: the inner first, behind what ends their expressions.
		const order = 1 / (count + 2) - 1;
		const name = `${using}${count++}`;
		const waits = found.some(isAwaited);
		const use = (of: SyntaxNode) => `${name}.${waits && !isAwaited(of) ? 'useNow' : 'use'}(`;
		for (const declaration of found) {
			const declarators = declaration['declarations'] as SyntaxNode[];
			edits.blank(declaration.start, declarators[0]?.start ?? declaration.end, 'const');
			for (const { init } of declarators) {
				if (!init) continue;
				edits.insert((init as SyntaxNode).start, use(declaration));
				edits.insert((init as SyntaxNode).end, ')');
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
