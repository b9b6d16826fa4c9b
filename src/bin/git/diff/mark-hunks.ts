// Which lines of a combined diff are shown: those that differ, without the places where the result is one of the versions
// (`--cc`), and some lines around them. As git's combine-diff.c decides.
import type { ResultLine } from './result-lines.ts';

export interface Marking {
	versions: number;
	context: number;
	/** Leaves out what only one version had otherwise. */
	dense: boolean;
}

/** @returns whether anything is shown */
export function markHunks(lines: readonly ResultLine[], marking: Marking): boolean {
	for (const line of lines.slice(0, -1)) line.marked = line.fresh !== 0 || line.lost.length > 0;
	if (marking.dense) dropPlain(lines, marking);
	return addContext(lines, marking.context);
}

/** The next place that is marked, or is not; the end if there is none. */
function find(lines: readonly ResultLine[], marked: boolean, from: number): number {
	let at = from;
	while (at < lines.length - 1 && lines[at]?.marked !== marked) at++;
	return at;
}

/** The last line of a hunk may be there for what was lost before it only. */
function tailOf(lines: readonly ResultLine[], begin: number, end: number): number {
	return begin + 1 <= end && lines[end - 1]?.fresh === 0 ? end - 1 : end;
}

function dropPlain(lines: readonly ResultLine[], { versions, context }: Marking): void {
	const count = lines.length - 1;
	const everyone = (1 << versions) - 1;
	for (let begin = find(lines, true, 0); begin < count;) {
		const end = endOfHunk(lines, begin, context);
		const hunk = lines.slice(begin, end);
		const kinds = new Set(
			hunk.flatMap(({ fresh, lost }) => [
				...(fresh === 0 ? [] : [fresh]),
				...lost.map((line) => line.versions),
			]),
		);
		if (kinds.size < 2 && !kinds.has(everyone)) for (const line of hunk) line.marked = false;
		begin = find(lines, true, end);
	}
}

/** Across gaps that the context would fill. */
function endOfHunk(lines: readonly ResultLine[], begin: number, context: number): number {
	const count = lines.length - 1;
	let end = begin + 1;
	for (; end < count; end++) {
		if (lines[end]?.marked) continue;
		let ahead = Math.min(tailOf(lines, begin, end) + context, count) - 1;
		while (ahead >= end && !lines[ahead]?.marked) ahead--;
		if (ahead < end) break;
		end = ahead;
	}
	return end;
}

function addContext(lines: readonly ResultLine[], context: number): boolean {
	const count = lines.length - 1;
	let begin = find(lines, true, 0);
	if (begin >= count) return false;
	while (begin < count) {
		for (const line of lines.slice(Math.max(0, begin - context), begin)) {
			if (!line.marked) line.bare = true;
			line.marked = true;
		}
		const gap = gapBehind(lines, begin, context);
		if (!gap) break;
		mark(lines, gap.end, Math.min(gap.end + context, count));
		begin = gap.next;
	}
	return true;
}

/** Where the lines shown from `begin` on end and the next ones begin; what lies between is shown if it is small. */
function gapBehind(
	lines: readonly ResultLine[],
	begin: number,
	context: number,
): { end: number; next: number } | undefined {
	for (let from = begin; ;) {
		const open = find(lines, false, from);
		if (open >= lines.length - 1) return undefined;
		const next = find(lines, true, open);
		const end = tailOf(lines, from, open);
		if (next >= end + context) return { end, next };
		mark(lines, end, next);
		from = next;
	}
}

function mark(lines: readonly ResultLine[], begin: number, end: number): void {
	for (const line of lines.slice(begin, end)) line.marked = true;
}
