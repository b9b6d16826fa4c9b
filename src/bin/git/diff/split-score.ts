// How well a text splits before a line, judged by indentation and blank lines around: less is better. The weights are the
// ones that git found by experiment.

export interface SplitScore {
	indent: number;
	penalty: number;
}

const MOST_INDENT = 200;
const MOST_BLANKS = 20;

/** The sum over the two ends of a change. */
export function splitScore(lines: readonly string[], places: readonly number[]): SplitScore {
	const score = { indent: 0, penalty: 0 };
	for (const place of places) add(score, lines, place);
	return score;
}

function add(score: SplitScore, lines: readonly string[], at: number): void {
	const atEnd = at >= lines.length;
	const own = atEnd ? -1 : indentOf(lines[at] ?? '');
	const before = neighbour(lines, at, -1);
	const after = neighbour(lines, at, 1);
	if (before.indent === -1 && before.blanks === 0) score.penalty += 1;
	if (atEnd) score.penalty += 21;
	const blanksAfter = own === -1 ? 1 + after.blanks : 0;
	const blanks = before.blanks + blanksAfter;
	score.penalty += -30 * blanks + 6 * blanksAfter;
	const indent = own === -1 ? after.indent : own;
	score.indent += indent;
	if (indent === -1 || before.indent === -1 || indent === before.indent) return;
	if (indent > before.indent) score.penalty += blanks > 0 ? 10 : -4;
	else if (after.indent > indent) score.penalty += blanks > 0 ? 17 : 24;
	else score.penalty += blanks > 0 ? 17 : 23;
}

/** The next line that is not blank, in one direction. */
function neighbour(
	lines: readonly string[],
	from: number,
	step: 1 | -1,
): { indent: number; blanks: number } {
	let blanks = 0;
	for (let at = from + step; at >= 0 && at < lines.length; at += step) {
		const indent = indentOf(lines[at] ?? '');
		if (indent !== -1) return { indent, blanks };
		if (++blanks === MOST_BLANKS) return { indent: 0, blanks };
	}
	return { indent: -1, blanks };
}

/** -1 for a blank line. */
function indentOf(line: string): number {
	let indent = 0;
	for (const character of line) {
		if (character === ' ') indent++;
		else if (character === '\t') indent += 8 - (indent % 8);
		else if (!/\s/.test(character)) return indent;
		if (indent >= MOST_INDENT) return MOST_INDENT;
	}
	return -1;
}
