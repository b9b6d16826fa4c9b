// Two versions of a text that come from the same one, joined line by line as git does: where both changed the same place
// differently there are markers, as close around the difference as they can be.
import { type LineChange, lineDiff } from '../diff/line-diff.ts';

export interface MergedText {
	lines: string[];
	conflict: boolean;
}

export interface MarkerNames {
	base?: string;
	ours: string;
	theirs: string;
}

/** Conflicts with fewer equal lines between them become one. */
const NEAR = 3;

type Side = 'ours' | 'theirs' | 'both';

/** Lines [start, start + count) of each version. */
interface Region {
	side: Side;
	ours: number;
	oursCount: number;
	theirs: number;
	theirsCount: number;
}

export function mergeText(
	base: readonly string[],
	ours: readonly string[],
	theirs: readonly string[],
	names: MarkerNames,
): MergedText {
	const regions = joinNear(
		regionsOf(lineDiff(base, ours), lineDiff(base, theirs), ours, theirs).flatMap((region) =>
			region.side === 'both' ? refine(region, ours, theirs) : [region],
		),
	);
	return written(regions, ours, theirs, names);
}

function regionsOf(
	left: readonly LineChange[],
	right: readonly LineChange[],
	ours: readonly string[],
	theirs: readonly string[],
): Region[] {
	const regions: Region[] = [];
	let [i, j] = [0, 0];
	// How far ours and theirs are ahead of the base.
	let [aheadOurs, aheadTheirs] = [0, 0];
	for (;;) {
		const [a, b] = [left[i], right[j]];
		if (!a && !b) return regions;
		if (a && (!b || a.a + a.removed < b.a)) {
			push(regions, oneSided('ours', a, aheadTheirs));
			aheadOurs = a.b + a.added - a.a - a.removed;
			i++;
			continue;
		}
		if (b && (!a || b.a + b.removed < a.a)) {
			push(regions, oneSided('theirs', b, aheadOurs));
			aheadTheirs = b.b + b.added - b.a - b.removed;
			j++;
			continue;
		}
		if (!a || !b) return regions;
		if (!sameChange(a, b, ours, theirs)) push(regions, both(a, b));
		const [endA, endB] = [a.a + a.removed, b.a + b.removed];
		if (endB <= endA) {
			aheadTheirs = b.b + b.added - endB;
			j++;
		}
		if (endA <= endB) {
			aheadOurs = a.b + a.added - endA;
			i++;
		}
	}
}

function oneSided(side: 'ours' | 'theirs', change: LineChange, ahead: number): Region {
	const own = { start: change.b, count: change.added };
	const other = { start: change.a + ahead, count: change.removed };
	const [ours, theirs] = side === 'ours' ? [own, other] : [other, own];
	return {
		side,
		ours: ours.start,
		oursCount: ours.count,
		theirs: theirs.start,
		theirsCount: theirs.count,
	};
}

function sameChange(
	a: LineChange,
	b: LineChange,
	ours: readonly string[],
	theirs: readonly string[],
): boolean {
	return (
		a.a === b.a &&
		a.removed === b.removed &&
		a.added === b.added &&
		ours.slice(a.b, a.b + a.added).every((line, index) => line === theirs[b.b + index])
	);
}

/** Both changes, stretched to the same lines of the base. */
function both(a: LineChange, b: LineChange): Region {
	const region = { side: 'both' as const, ours: a.b, theirs: b.b, oursCount: 0, theirsCount: 0 };
	const offset = a.a - b.a;
	if (offset > 0) region.ours -= offset;
	else region.theirs += offset;
	region.oursCount = a.b + a.added - region.ours;
	region.theirsCount = b.b + b.added - region.theirs;
	const beyond = a.a + a.removed - b.a - b.removed;
	if (beyond < 0) region.oursCount -= beyond;
	else region.theirsCount += beyond;
	return region;
}

/** A region that touches the one before it is joined with it. */
function push(regions: Region[], region: Region): void {
	const last = regions.at(-1);
	const touches =
		last !== undefined &&
		(region.ours <= last.ours + last.oursCount || region.theirs <= last.theirs + last.theirsCount);
	if (!last || !touches) {
		regions.push(region);
		return;
	}
	if (last.side !== region.side) last.side = 'both';
	last.oursCount = region.ours + region.oursCount - last.ours;
	last.theirsCount = region.theirs + region.theirsCount - last.theirs;
}

/** What both sides have alike inside of a conflict is none. */
function refine(region: Region, ours: readonly string[], theirs: readonly string[]): Region[] {
	const { ours: a, theirs: b, oursCount, theirsCount } = region;
	if (oursCount === 0 || theirsCount === 0) return [region];
	return lineDiff(ours.slice(a, a + oursCount), theirs.slice(b, b + theirsCount)).map((change) => ({
		side: 'both',
		ours: a + change.a,
		oursCount: change.removed,
		theirs: b + change.b,
		theirsCount: change.added,
	}));
}

function joinNear(regions: readonly Region[]): Region[] {
	const joined: Region[] = [];
	for (const region of regions) {
		const last = joined.at(-1);
		const between = last ? region.ours - (last.ours + last.oursCount) : Infinity;
		if (last?.side === 'both' && region.side === 'both' && between <= NEAR) {
			last.oursCount = region.ours + region.oursCount - last.ours;
			last.theirsCount = region.theirs + region.theirsCount - last.theirs;
		} else joined.push({ ...region });
	}
	return joined;
}

function written(
	regions: readonly Region[],
	ours: readonly string[],
	theirs: readonly string[],
	names: MarkerNames,
): MergedText {
	const lines: string[] = [];
	let at = 0;
	let conflict = false;
	for (const region of regions) {
		lines.push(...ours.slice(at, region.ours));
		at = region.ours + region.oursCount;
		const own = ours.slice(region.ours, at);
		const other = theirs.slice(region.theirs, region.theirs + region.theirsCount);
		if (region.side === 'ours') lines.push(...own);
		else if (region.side === 'theirs') lines.push(...other);
		else {
			conflict = true;
			lines.push(`<<<<<<< ${names.ours}\n`, ...ended(own), '=======\n');
			lines.push(...ended(other), `>>>>>>> ${names.theirs}\n`);
		}
	}
	lines.push(...ours.slice(at));
	return { lines, conflict };
}

/** Markers stand on lines of their own, even behind a last line without an end. */
function ended(lines: readonly string[]): string[] {
	return lines.map((line) => (line.endsWith('\n') ? line : `${line}\n`));
}
