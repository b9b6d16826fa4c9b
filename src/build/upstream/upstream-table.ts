// How much of each category passes, as Markdown.
import { categories } from './categories.ts';
import { Expectations } from './expectations.ts';
import { markdownTable } from './markdown-table.ts';

export function upstreamTable(): string {
	const rows = Object.keys(categories).map((category): [string, number, number] => {
		const { passing, failing } = Expectations.read(category);
		return [category, passing.size, passing.size + failing.size];
	});
	const sum = (index: 1 | 2): number => rows.reduce((total, row) => total + row[index], 0);
	const all: typeof rows = [...rows, ['**all**', sum(1), sum(2)]];
	const cells = all.map(([name, passed, of]) => {
		const share = of === 0 ? '-' : `${((100 * passed) / of).toFixed(1)} %`;
		return [name, String(passed), String(of), share];
	});
	return markdownTable([['category', 'passed', 'of', 'share'], ...cells], 1);
}
