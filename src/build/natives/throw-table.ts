// Where the `throw` statements of a builtin were before it was made small: an uncaught error shows its source line.
import { parse } from 'acorn';
import type { Node } from 'acorn';

/** Line and column (both from 1) in the small text, line in Node's file, and that line's text. */
export type ThrowPlace = [line: number, column: number, original: number, text: string];

/** The statements are the same in both texts, in the same order. */
export function throwTable(id: string, original: string, small: string): ThrowPlace[] {
	const before = throwStarts(original);
	const after = throwStarts(small);
	if (before.length !== after.length) {
		throw new Error(`${id}: ${before.length} throw statements became ${after.length}.`);
	}
	const lines = original.split('\n');
	return after.map(({ line, column }, i) => {
		const start = before[i]?.line ?? 1;
		return [line, column + 1, start, lines[start - 1] ?? ''];
	});
}

function throwStarts(source: string): { line: number; column: number }[] {
	const starts: { line: number; column: number }[] = [];
	const visit = (value: unknown): void => {
		if (Array.isArray(value)) for (const item of value) visit(item);
		else if (typeof value === 'object' && value !== null && 'type' in value) {
			const node = value as Node;
			if (node.type === 'ThrowStatement' && node.loc) starts.push(node.loc.start);
			for (const child of Object.values(node)) visit(child);
		}
	};
	visit(
		parse(source, {
			ecmaVersion: 'latest',
			sourceType: 'script',
			allowReturnOutsideFunction: true,
			allowAwaitOutsideFunction: true,
			locations: true,
		}),
	);
	return starts.sort((a, b) => a.line - b.line || a.column - b.column);
}
