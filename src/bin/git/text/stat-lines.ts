// ` server.js | 4 ++--`, one line per file, and their sum: `--stat`.
import type { CountedChange } from '../diff/count-change.ts';
import { paint } from './paint.ts';
import { quotePath } from './quote-path.ts';
import { renamedPath } from './renamed-path.ts';
import { shortStat } from './short-stat.ts';

const WIDTH = 80;

interface Widths {
	name: number;
	number: number;
	graph: number;
	most: number;
}

/** @param margin columns that are taken by what stands before each line */
export function statLines(changes: readonly CountedChange[], margin = 0): string[] {
	if (changes.length === 0) return [];
	const names = changes.map(({ path, oldPath }) =>
		oldPath === undefined ? quotePath(path) : renamedPath(oldPath, path),
	);
	const widths = widthsOf(changes, names, WIDTH - margin);
	return [
		...changes.map((change, index) => line(change, names[index] ?? '', widths)),
		shortStat(changes.filter(({ status }) => status !== 'U')),
	];
}

function widthsOf(
	changes: readonly CountedChange[],
	names: readonly string[],
	columns: number,
): Widths {
	const most = Math.max(...changes.map(({ insertions, deletions }) => insertions + deletions));
	const binaries = changes.flatMap(({ binary }) =>
		binary ? [14 + String(binary.before).length + String(binary.after).length] : [],
	);
	const number = Math.max(String(most).length, binaries.length > 0 ? 3 : 0);
	let name = Math.max(...names.map((text) => text.length));
	const binary = Math.max(0, ...binaries);
	let graph = most + 4 > binary ? most : binary - 4;
	if (name + number + 6 + graph > columns) {
		const share = Math.max(6, Math.floor((columns * 3) / 8) - number - 6);
		if (graph > share) graph = share;
		if (name > columns - number - 6 - graph) name = columns - number - 6 - graph;
		else graph = columns - number - 6 - name;
	}
	return { name, number, graph, most };
}

function line(
	change: CountedChange,
	name: string,
	{ name: width, number, graph, most }: Widths,
): string {
	const start = ` ${fitted(name, width)} |`;
	const { insertions, deletions, binary, status } = change;
	if (status === 'U') return `${start} Unmerged`;
	if (binary) {
		const sizes =
			change.before?.oid === change.after?.oid ? '' : ` ${binary.before} -> ${binary.after} bytes`;
		return `${start} ${'Bin'.padStart(number)}${sizes}`;
	}
	const [plus, minus] = bars(insertions, deletions, graph, most);
	const bar = `${paint('green', '+'.repeat(plus))}${paint('red', '-'.repeat(minus))}`;
	const count = String(insertions + deletions).padStart(number);
	return `${start} ${count}${plus + minus === 0 ? '' : ` ${bar}`}`;
}

/** A name that is too long loses its beginning, at a slash if there is one. */
function fitted(name: string, width: number): string {
	if (name.length <= width) return name.padEnd(width);
	const end = name.slice(name.length - width + 3);
	const slash = end.indexOf('/');
	return `...${slash === -1 ? end : end.slice(slash)}`.padEnd(width);
}

function bars(
	insertions: number,
	deletions: number,
	width: number,
	most: number,
): [number, number] {
	if (width > most) return [insertions, deletions];
	const scaled = (count: number): number =>
		count === 0 ? 0 : 1 + Math.floor((count * (width - 1)) / most);
	const sum = scaled(insertions + deletions);
	const total = sum < 2 && insertions > 0 && deletions > 0 ? 2 : sum;
	if (insertions < deletions) return [scaled(insertions), total - scaled(insertions)];
	return [total - scaled(deletions), scaled(deletions)];
}
