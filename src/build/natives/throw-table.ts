// Where a builtin throws and makes errors, before it was made small: an uncaught error shows its source line.
import { parse } from 'acorn';
import type { NewExpression, Node } from 'acorn';

/** Line and column (both from 1) in the small text; line in Node's file, that line's text, and the column in it. */
export type ThrowPlace = [
	line: number,
	column: number,
	original: number,
	text: string,
	originalColumn: number,
];

interface Spot {
	line: number;
	/** From 0. */
	column: number;
}

interface Throw {
	start: Spot;
	/** Of what it makes; engines that don't tell where an error was thrown tell where it was made. */
	made: Spot | undefined;
}

interface Spots {
	throws: Throw[];
	/** Errors that are made elsewhere than in a `throw`, by the name of their class. */
	news: Map<string, Spot[]>;
}

const ERROR = /^ERR_|(?:Error|Exception)$/;

/** The statements are the same in both texts, in the same order. */
export function throwTable(id: string, original: string, small: string): ThrowPlace[] {
	const before = spotsOf(original);
	const after = spotsOf(small);
	if (before.throws.length !== after.throws.length) {
		throw new Error(
			`${id}: ${before.throws.length} throw statements became ${after.throws.length}.`,
		);
	}
	const lines = original.split('\n');
	const place = ({ line, column }: Spot, at: Spot = { line: 1, column: 0 }): ThrowPlace => {
		return [line, column + 1, at.line, lines[at.line - 1] ?? '', at.column + 1];
	};
	const thrown = after.throws.flatMap(({ start, made }, i) => {
		const at = before.throws[i]?.start;
		return made ? [place(start, at), place(made, at)] : [place(start, at)];
	});
	const made = [...after.news].flatMap(([name, spots]) => {
		const originals = before.news.get(name) ?? [];
		return spots.length === originals.length
			? spots.map((spot, i) => place(spot, originals[i]))
			: [];
	});
	return [...thrown, ...made];
}

function spotsOf(source: string): Spots {
	const spots: Spots = { throws: [], news: new Map() };
	const thrown = new Set<unknown>();
	visit(tree(source), (node) => {
		if (!node.loc) return;
		const { start } = node.loc;
		if (node.type === 'ThrowStatement') {
			const { argument } = node as Node & { argument: Node };
			const made = argument.type === 'NewExpression' ? argument.loc?.start : undefined;
			if (made) thrown.add(argument);
			spots.throws.push({ start, made });
		} else if (node.type === 'NewExpression' && !thrown.has(node)) {
			const { callee } = node as NewExpression;
			if (callee.type !== 'Identifier' || !ERROR.test(callee.name)) return;
			spots.news.set(callee.name, [...(spots.news.get(callee.name) ?? []), start]);
		}
	});
	spots.throws.sort((a, b) => inOrder(a.start, b.start));
	for (const news of spots.news.values()) news.sort(inOrder);
	return spots;
}

function inOrder(a: Spot, b: Spot): number {
	return a.line - b.line || a.column - b.column;
}

function tree(source: string): Node {
	return parse(source, {
		ecmaVersion: 'latest',
		sourceType: 'script',
		allowReturnOutsideFunction: true,
		allowAwaitOutsideFunction: true,
		locations: true,
	});
}

/** Parents come before what is in them. */
function visit(value: unknown, seen: (node: Node) => void): void {
	if (Array.isArray(value)) for (const item of value) visit(item, seen);
	else if (typeof value === 'object' && value !== null && 'type' in value) {
		const node = value as Node;
		seen(node);
		for (const child of Object.values(node)) visit(child, seen);
	}
}
