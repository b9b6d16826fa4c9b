// One row in which lines move a place to the left, towards where they stay; one of them may run along the row.
import type { GraphColumns } from './graph-columns.ts';

interface Sign {
	sign: string;
	/** Of the line among those below; -1 for a blank. */
	index: number;
}

/** Where a line runs along the row, and whose it is. */
interface Run {
	end: number;
	target: number;
}

/** Moves `mapping` on, and says what stands in the row. */
export function collapseLines(columns: GraphColumns): Sign[] {
	const { mapping, run } = moved(columns.mapping);
	columns.before = [...mapping];
	if ((mapping.at(-1) ?? 0) < 0) mapping.pop();
	columns.mapping = mapping;
	let running = false;
	return mapping.map((target, at): Sign => {
		if (target < 0) return { sign: ' ', index: -1 };
		if (target * 2 === at) return { sign: '|', index: target };
		if (target === run?.target && at !== run.end - 1) {
			// Only its first part leads on into the next row.
			if (at !== target * 2 + 3) mapping[at] = -1;
			running = true;
			return { sign: '_', index: target };
		}
		if (running && run && at < run.end) mapping[at] = -1;
		return { sign: '/', index: target };
	});
}

function moved(old: readonly number[]): { mapping: number[]; run: Run | undefined } {
	const mapping = old.map(() => -1);
	let run: Run | undefined;
	const runTo = (end: number, target: number, at: number): void => {
		if (run) return;
		run = { end, target };
		for (let place = target * 2 + 3; place < at - 2; place += 2) mapping[place] = target;
	};
	for (const [at, target] of old.entries()) {
		if (target < 0) continue;
		if (target * 2 === at) mapping[at] = target;
		else if ((mapping[at - 1] ?? -1) < 0) {
			mapping[at - 1] = target;
			runTo(at, target, at);
		} else if (mapping[at - 1] !== target) {
			// Another line is in the way: it is crossed.
			mapping[at - 2] = target;
			runTo(at - 1, target, at);
		}
	}
	return { mapping, run };
}
