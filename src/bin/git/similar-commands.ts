// The commands that may have been meant by one that is not there.

/** git's own: more than that is no likeness. */
const MOST = 7;

/** Below the complaint; empty if nothing is like it. */
export function similarCommands(name: string, known: readonly string[]): string {
	const far = known.map((other) => (other.startsWith(name) ? 0 : distance(name, other)));
	const least = Math.min(...far);
	if (least >= MOST) return '';
	const best = known.filter((_, index) => far[index] === least);
	const verb = best.length === 1 ? 'command is' : 'commands are';
	return `\n\nThe most similar ${verb}\n${best.map((other) => `\t${other}`).join('\n')}`;
}

/** As git counts: letters that changed places are free, one too few costs 1, another one 2, one too many 3. */
function distance(from: string, to: string): number {
	let before: number[] = [];
	let row = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let i = 0; i < from.length; i++) {
		const next = [(i + 1) * 3];
		for (let j = 0; j < to.length; j++) {
			const same = from[i] === to[j] ? 0 : 2;
			const swapped = i > 0 && j > 0 && from[i - 1] === to[j] && from[i] === to[j - 1];
			next.push(
				Math.min(
					(row[j] ?? 0) + same,
					swapped && same ? (before[j - 1] ?? 0) : Infinity,
					(row[j + 1] ?? 0) + 3,
					(next[j] ?? 0) + 1,
				),
			);
		}
		[before, row] = [row, next];
	}
	return row.at(-1) ?? Infinity;
}
