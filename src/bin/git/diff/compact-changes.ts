// A change between equal lines can be shown in several places. Git's choice: beside a change of the other text, else
// where the indentation makes it look like a whole (git-diff(1), --indent-heuristic).
import { ChangeGroup } from './change-group.ts';
import { isBetterSplit } from './is-better-split.ts';
import type { Side } from './line-diff.ts';
import { type SplitScore, splitScore } from './split-score.ts';

/** How far a change is moved at most. */
const FAR = 100;

/** Moves the changes of `side`; `other` keeps step. */
export function compactChanges(side: Side, other: Side): void {
	const group = new ChangeGroup(side);
	const across = new ChangeGroup(other);
	do {
		if (group.size > 0) place(side, group, across);
		across.next();
	} while (group.next());
}

function place(side: Side, group: ChangeGroup, across: ChangeGroup): void {
	let size = 0;
	let earliest = 0;
	/** The end at which the other text has a change too. */
	let beside = -1;
	do {
		size = group.size;
		beside = -1;
		while (group.slideUp()) across.previous();
		earliest = group.end;
		if (across.size > 0) beside = group.end;
		while (group.slideDown()) {
			across.next();
			if (across.size > 0) beside = group.end;
		}
	} while (size !== group.size);
	if (group.end === earliest) return;
	const up = (): void => {
		group.slideUp();
		across.previous();
	};
	if (beside !== -1) while (across.size === 0) up();
	else {
		const best = bestEnd(side, group.end, size, earliest);
		while (group.end > best) up();
	}
}

function bestEnd(side: Side, end: number, size: number, earliest: number): number {
	let best: SplitScore | undefined;
	let bestShift = end;
	for (let shift = Math.max(earliest, end - size - 1, end - FAR); shift <= end; shift++) {
		const score = splitScore(side.lines, [shift, shift - size]);
		if (best && !isBetterSplit(score, best)) continue;
		best = score;
		bestShift = shift;
	}
	return bestShift;
}
