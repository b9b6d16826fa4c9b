// The changes of a text with lines around them, as a unified diff shows them.
import { type LineChange, lineDiff } from './line-diff.ts';

export interface Hunk {
	/** Counted from 0. */
	oldStart: number;
	oldCount: number;
	newStart: number;
	newCount: number;
	/** Each begins with ` `, `+`, `-` or `\`. */
	lines: string[];
	/** The line before that begins with a letter: most often the function's. */
	heading: string;
}

const NO_END = '\\ No newline at end of file';

export function hunks(before: readonly string[], after: readonly string[], context = 3): Hunk[] {
	const groups: LineChange[][] = [];
	for (const change of lineDiff(before, after)) {
		const last = groups.at(-1)?.at(-1);
		if (last && change.a - (last.a + last.removed) <= 2 * context) groups.at(-1)?.push(change);
		else groups.push([change]);
	}
	return groups.map((changes) => hunkOf(before, after, changes, context));
}

function hunkOf(
	before: readonly string[],
	after: readonly string[],
	changes: readonly LineChange[],
	context: number,
): Hunk {
	const [first, last] = [changes[0], changes.at(-1)];
	if (!first || !last) throw new RangeError('a hunk has a change');
	const lead = Math.min(context, first.a, first.b);
	const [oldStart, newStart] = [first.a - lead, first.b - lead];
	const oldEnd = Math.min(before.length, last.a + last.removed + context);
	const lines: string[] = [];
	const put = (mark: string, line: string | undefined): void => {
		if (line === undefined) return;
		if (line.endsWith('\n')) lines.push(`${mark}${line.slice(0, -1)}`);
		else lines.push(`${mark}${line}`, NO_END);
	};
	let at = oldStart;
	for (const { a, removed, b, added } of changes) {
		for (; at < a; at++) put(' ', before[at]);
		for (; at < a + removed; at++) put('-', before[at]);
		for (let to = b; to < b + added; to++) put('+', after[to]);
	}
	for (; at < oldEnd; at++) put(' ', before[at]);
	return {
		oldStart,
		oldCount: oldEnd - oldStart,
		newStart,
		newCount: oldEnd - (last.a + last.removed) + last.b + last.added - newStart,
		lines,
		heading: headingBefore(before, oldStart),
	};
}

function headingBefore(lines: readonly string[], start: number): string {
	for (let at = start - 1; at >= 0; at--) {
		const line = lines[at] ?? '';
		if (/^[A-Za-z_$]/.test(line)) return line.slice(0, 80).trimEnd();
	}
	return '';
}
