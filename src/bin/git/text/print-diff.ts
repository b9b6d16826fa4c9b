// Two versions of files as a unified diff, in git's format.
import { structuredPatch } from 'diff';
import { paint } from './paint.ts';
import { print } from './print.ts';

export interface DiffSide {
	/** Undefined: the file is not there. */
	bytes: Uint8Array | undefined;
	/** Seven characters, or zeros. */
	oid: string;
	mode: string;
}

const decoder = new TextDecoder();

export function printDiff(path: string, before: DiffSide, after: DiffSide): void {
	for (const line of diffLines(path, before, after)) {
		const colour = line.startsWith('@@')
			? 'cyan'
			: line.startsWith('+')
				? 'green'
				: line.startsWith('-')
					? 'red'
					: undefined;
		const heading = /^(diff|index|new file|deleted file|---|\+\+\+|old mode|new mode)/.test(line);
		print(heading ? paint('bold', line) : colour ? paint(colour, line) : line);
	}
}

function diffLines(path: string, before: DiffSide, after: DiffSide): string[] {
	const lines = [`diff --git a/${path} b/${path}`];
	if (!before.bytes) lines.push(`new file mode ${after.mode}`);
	else if (!after.bytes) lines.push(`deleted file mode ${before.mode}`);
	else if (before.mode !== after.mode)
		lines.push(`old mode ${before.mode}`, `new mode ${after.mode}`);
	const sameMode =
		before.bytes && after.bytes && before.mode === after.mode ? ` ${after.mode}` : '';
	if (before.oid !== after.oid) lines.push(`index ${before.oid}..${after.oid}${sameMode}`);
	const [from, to] = [
		before.bytes ? `a/${path}` : '/dev/null',
		after.bytes ? `b/${path}` : '/dev/null',
	];
	if (before.bytes?.includes(0) || after.bytes?.includes(0))
		return [...lines, `Binary files ${from} and ${to} differ`];
	const hunks = hunkLines(decoder.decode(before.bytes), decoder.decode(after.bytes));
	return hunks.length === 0 ? lines : [...lines, `--- ${from}`, `+++ ${to}`, ...hunks];
}

function hunkLines(before: string, after: string): string[] {
	const { hunks } = structuredPatch('a', 'b', before, after, '', '', { context: 3 });
	const source = before.split('\n');
	return hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => {
		const from = range(oldStart, oldLines);
		const to = range(newStart, newLines);
		const where = functionBefore(source, oldStart);
		return [`@@ -${from} +${to} @@${where}`, ...lines];
	});
}

function range(start: number, count: number): string {
	return count === 1 ? String(start) : `${count === 0 ? start - 1 || 0 : start},${count}`;
}

/** The last line before the hunk that begins with a letter, as git's default pattern finds it. */
function functionBefore(source: readonly string[], start: number): string {
	for (let at = start - 2; at >= 0; at--) {
		const line = source[at] ?? '';
		if (/^[A-Za-z_$]/.test(line)) return ` ${line.slice(0, 80).trimEnd()}`;
	}
	return '';
}
