// Which lines of two texts differ, found as git finds them: Myers' algorithm from both ends ("An O(ND) Difference
// Algorithm and Its Variations"), then each change moved to where a reader expects it.
import { compactChanges } from './compact-changes.ts';
import { middleSnake } from './middle-snake.ts';

/** Lines [a, a + removed) became [b, b + added). Counted from 0. */
export interface LineChange {
	a: number;
	removed: number;
	b: number;
	added: number;
}

export interface Side {
	lines: readonly string[];
	/** The same number for the same line. */
	ids: Int32Array;
	/** 1 for a line that the other side does not have. */
	changed: Uint8Array;
}

export function lineDiff(before: readonly string[], after: readonly string[]): LineChange[] {
	const [a, b] = numbered(before, after);
	markChanges(a, b);
	compactChanges(a, b);
	compactChanges(b, a);
	return changesOf(a, b);
}

function numbered(before: readonly string[], after: readonly string[]): [Side, Side] {
	const numbers = new Map<string, number>();
	const side = (lines: readonly string[]): Side => ({
		lines,
		ids: Int32Array.from(lines, (line) => {
			const id = numbers.get(line) ?? numbers.size;
			numbers.set(line, id);
			return id;
		}),
		// One more than there are lines: what follows the last is unchanged.
		changed: new Uint8Array(lines.length + 1),
	});
	return [side(before), side(after)];
}

function markChanges(a: Side, b: Side): void {
	let start = 0;
	let [endA, endB] = [a.ids.length, b.ids.length];
	while (start < endA && start < endB && a.ids[start] === b.ids[start]) start++;
	while (endA > start && endB > start && a.ids[endA - 1] === b.ids[endB - 1]) {
		endA--;
		endB--;
	}
	// A line that the other side doesn't have at all has changed, whatever the rest looks like.
	const keptA = keep(a, b, start, endA, endB);
	const keptB = keep(b, a, start, endB, endA);
	const idsA = Int32Array.from(keptA, (at) => a.ids[at] ?? 0);
	const idsB = Int32Array.from(keptB, (at) => b.ids[at] ?? 0);
	compare(idsA, idsB, { a: 0, endA: idsA.length, b: 0, endB: idsB.length }, (side, at) => {
		if (side === 'a') a.changed[keptA[at] ?? 0] = 1;
		else b.changed[keptB[at] ?? 0] = 1;
	});
}

function keep(side: Side, other: Side, start: number, end: number, otherEnd: number): number[] {
	const there = new Set(other.ids.subarray(start, otherEnd));
	const kept: number[] = [];
	for (let at = start; at < end; at++) {
		if (there.has(side.ids[at] ?? 0)) kept.push(at);
		else side.changed[at] = 1;
	}
	return kept;
}

interface Box {
	a: number;
	endA: number;
	b: number;
	endB: number;
}

function compare(
	a: Int32Array,
	b: Int32Array,
	box: Box,
	mark: (side: 'a' | 'b', at: number) => void,
): void {
	let { a: startA, endA, b: startB, endB } = box;
	while (startA < endA && startB < endB && a[startA] === b[startB]) {
		startA++;
		startB++;
	}
	while (startA < endA && startB < endB && a[endA - 1] === b[endB - 1]) {
		endA--;
		endB--;
	}
	if (startA === endA) for (let at = startB; at < endB; at++) mark('b', at);
	else if (startB === endB) for (let at = startA; at < endA; at++) mark('a', at);
	else {
		const [x, y] = middleSnake(a, b, { a: startA, endA, b: startB, endB });
		compare(a, b, { a: startA, endA: x, b: startB, endB: y }, mark);
		compare(a, b, { a: x, endA, b: y, endB }, mark);
	}
}

function changesOf(a: Side, b: Side): LineChange[] {
	const changes: LineChange[] = [];
	let [i, j] = [0, 0];
	while (i < a.ids.length || j < b.ids.length) {
		const [startA, startB] = [i, j];
		while (a.changed[i]) i++;
		while (b.changed[j]) j++;
		if (i > startA || j > startB)
			changes.push({ a: startA, removed: i - startA, b: startB, added: j - startB });
		i++;
		j++;
	}
	return changes;
}
