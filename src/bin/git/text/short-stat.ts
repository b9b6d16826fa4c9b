// ` 2 files changed, 3 insertions(+), 1 deletion(-)`

export function shortStat(stats: readonly { insertions: number; deletions: number }[]): string {
	const sum = (key: 'insertions' | 'deletions'): number =>
		stats.reduce((total, stat) => total + stat[key], 0);
	const plural = (count: number, word: string): string =>
		`${count} ${word}${count === 1 ? '' : 's'}`;
	const [insertions, deletions] = [sum('insertions'), sum('deletions')];
	const parts = [` ${plural(stats.length, 'file')} changed`];
	if (insertions > 0 || deletions === 0) parts.push(`${plural(insertions, 'insertion')}(+)`);
	if (deletions > 0 || insertions === 0) parts.push(`${plural(deletions, 'deletion')}(-)`);
	return parts.join(', ');
}
