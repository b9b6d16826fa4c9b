// Keeps the async context frame (what AsyncLocalStorage reads) across `await`. V8 carries it natively with the
// continuation; scripts cannot reach that slot, so `await x` becomes
//     $runtime.resume($runtime.frame(), await x)
// whose argument order saves the frame before the wait and puts it back after, with no extra microtask.
// When the wait throws, the handler that catches it puts the frame back: the last one saved is in `$frame`.
// A program's own `await x` becomes `await $runtime.adopt(x)`, too: the `then` of an object that is no promise (a query
// of knex or drizzle) is called by the engine, and runs in the frame as well. What is awaited by a name is kept for so
// long, and the runtime hears what became of it: it may be looked at later.
import type { SourceEdits } from './source-edits.ts';
import type { AwaitingFunction } from './source-uses.ts';
import { startOfStatements } from './start-of-statements.ts';
import type { SyntaxNode } from './syntax-tree.ts';

export interface AwaitNames {
	/** The object with frame(), resume(), restore() and adopt(). */
	runtime: string;
	/** Whether what is awaited may be a thenable that looks at the frame, or be looked at. */
	adopts: boolean;
	/** Prefix of the variables that hold a frame. */
	frame: string;
}

/** Insertions at one place: what closes an inner expression comes before what closes an outer one. */
const CLOSING = -1;
const OPENING = 1;

/** Returns the variables that the top level needs; a function gets its own at its start. */
export function awaitEdits(
	functions: AwaitingFunction[],
	edits: SourceEdits,
	names: AwaitNames,
): string[] {
	let topLevelVariables: string[] = [];
	for (const fn of functions) {
		const variables = functionEdits(fn, edits, names);
		if (fn.body.type === 'Program') topLevelVariables = variables;
		else if (variables.length > 0) {
			edits.insert(startOfStatements(fn.body), `var ${variables.join(',')};`);
		}
	}
	return topLevelVariables;
}

function functionEdits(fn: AwaitingFunction, edits: SourceEdits, names: AwaitNames): string[] {
	const { runtime, frame, adopts } = names;
	const catches = fn.handlers.length > 0;
	const isTopLevel = fn.body.type === 'Program';
	const hasBody = isTopLevel || fn.body.type === 'BlockStatement';
	const isKept = (node: SyntaxNode): boolean => adopts && hasBody && isNamed(node);
	const awaited = fn.awaits.some(isKept) ? `${frame}p` : undefined;
	const forgotten = awaited ? `,${awaited}=void 0` : '';
	for (const node of fn.awaits) {
		const { start, end } = node;
		// If the top level never gets past it, the process tells where that was.
		const saved = `${runtime}.frame(${isTopLevel ? start : ''})`;
		edits.insert(start, `${runtime}.resume(${catches ? `${frame}=` : ''}${saved},`, OPENING);
		const kept = isKept(node);
		const adopt = ` ${runtime}.adopt(${kept ? `${awaited}=` : ''}`;
		if (adopts) edits.insert(start + 'await'.length, adopt);
		const told = `${adopts ? ')' : ''}${kept ? `,${awaited}${forgotten}` : ''}`;
		edits.insert(end, `${told}${catches ? `,${frame}=void 0)` : ')'}`, CLOSING);
	}
	for (const { body, error } of fn.handlers) {
		const thrown = awaited && error ? `,${awaited},${error}` : '';
		edits.insert(body.start + 1, `${runtime}.restore(${frame}${thrown})${forgotten};`);
	}
	const variables = [...(catches ? [frame] : []), ...(awaited ? [awaited] : [])];
	for (const [index, { node, standsAlone }] of fn.loops.entries()) {
		const variable = `${frame}${index}`;
		variables.push(variable);
		loopEdits(node, standsAlone, edits, variable, names);
	}
	return variables;
}

/** What a call gave is most often seen by nobody else. */
function isNamed({ argument }: SyntaxNode): boolean {
	return /^(Identifier|MemberExpression)$/.test((argument as SyntaxNode).type);
}

/** The frame in which a `for await` loop asks for the next item is the one its body and its end run in. */
function loopEdits(
	loop: SyntaxNode,
	standsAlone: boolean,
	edits: SourceEdits,
	variable: string,
	{ runtime }: AwaitNames,
) {
	const right = loop['right'] as SyntaxNode;
	const body = loop['body'] as SyntaxNode;
	const restore = `${runtime}.restore(${variable});`;
	edits.insert(right.start, `(${variable}=${runtime}.frame(),`, OPENING);
	edits.insert(right.end, ')', CLOSING);
	if (body.type === 'BlockStatement') {
		edits.insert(body.start + 1, restore);
		edits.insert(body.end - 1, `;${variable}=${runtime}.frame();`);
	} else {
		// Around what is inserted for an `await` at the statement's very start or end.
		edits.insert(body.start, `{${restore}`);
		edits.insert(body.end, '}');
	}
	if (standsAlone) edits.insert(loop.end, `;${restore}`);
}
