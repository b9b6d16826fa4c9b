// A line of a file that came of several versions, with the lines that each of them had before it.
import { lineDiff } from './line-diff.ts';
import { splitLines } from './split-lines.ts';

export interface ResultLine {
	/** Without its end; undefined behind the last line. */
	text: string | undefined;
	/** Lines that went, which stood before this one. */
	lost: LostLine[];
	/** One bit per version: set where that one does not have the line. */
	fresh: number;
	/** It is shown. */
	marked: boolean;
	/** What was lost before it is not shown. */
	bare: boolean;
	/** Per version, the number of its line here, counted from 1. */
	at: number[];
}

interface LostLine {
	text: string;
	/** One bit per version that had it. */
	versions: number;
}

/** One more than the result has lines, and one whose `at` is the end of everything. */
export function resultLines(result: Buffer, versions: readonly Buffer[]): ResultLine[] {
	const now = splitLines(result);
	const lines = Array.from({ length: now.length + 2 }, (_, index) => ({
		text: now[index]?.replace(/\n$/, ''),
		lost: [],
		fresh: 0,
		marked: false,
		bare: false,
		at: [],
	}));
	for (const [index, version] of versions.entries()) compare(lines, now, version, index);
	return lines;
}

function compare(
	lines: readonly ResultLine[],
	now: readonly string[],
	version: Buffer,
	index: number,
): void {
	const before = splitLines(version);
	const bit = 1 << index;
	for (const { a, removed, b, added } of lineDiff(before, now)) {
		const line = lines[b];
		const gone = before.slice(a, a + removed).map((text) => text.replace(/\n$/, ''));
		if (line) line.lost = joined(line.lost, gone, bit);
		for (const fresh of lines.slice(b, b + added)) fresh.fresh |= bit;
	}
	let number = 1;
	for (const line of lines) {
		line.at[index] = number;
		number += line.lost.filter(({ versions }) => versions & bit).length;
		if (line.text !== undefined && !(line.fresh & bit)) number++;
	}
}

/** Lines that several versions lost at the same place are one: the longest row that both have. */
function joined(known: readonly LostLine[], gone: readonly string[], bit: number): LostLine[] {
	const lengths = [new Array<number>(gone.length + 1).fill(0)];
	for (const { text } of known) {
		const above = lengths.at(-1) ?? [];
		const row = [0];
		for (const [j, line] of gone.entries())
			row.push(text === line ? (above[j] ?? 0) + 1 : Math.max(row[j] ?? 0, above[j + 1] ?? 0));
		lengths.push(row);
	}
	const all: LostLine[] = [];
	let [i, j] = [known.length, gone.length];
	while (i > 0 || j > 0) {
		const [old, text] = [known[i - 1], gone[j - 1]];
		const newer = old === undefined || (lengths[i]?.[j - 1] ?? -1) >= (lengths[i - 1]?.[j] ?? 0);
		if (old && text !== undefined && old.text === text) {
			all.push({ text, versions: old.versions | bit });
			i--;
			j--;
		} else if (text !== undefined && newer) {
			all.push({ text, versions: bit });
			j--;
		} else if (old) {
			all.push(old);
			i--;
		}
	}
	return all.reverse();
}
