// The rows as a table, with whether each reaches its aim.
import type { Row } from './row.ts';

export function printTable(rows: readonly Row[]): void {
	const lines = [
		['', 'Slipway', 'Node', 'ratio', 'aim', ''],
		...rows.map((row) => [
			row.what,
			`${round(row.slipway)} ${row.unit}`,
			row.node === undefined ? '-' : `${round(row.node)} ${row.unit}`,
			row.node === undefined ? '-' : (row.slipway / row.node).toFixed(2),
			aimText(row),
			verdict(row),
		]),
	];
	const widths = [0, 1, 2, 3, 4, 5].map((i) =>
		Math.max(...lines.map((line) => line[i]?.length ?? 0)),
	);
	for (const line of lines) {
		const cells = line.map((cell, i) =>
			i === 0 || i > 3 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
		);
		console.log(cells.join('  ').trimEnd());
	}
}

function round(value: number): string {
	return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1);
}

function aimText({ aim, unit }: Row): string {
	if (!aim) return '';
	if ('most' in aim) return `<= ${aim.most} ${unit}`;
	if ('least' in aim) return `>= ${aim.least} ${unit}`;
	return 'mostRatio' in aim ? `<= ${aim.mostRatio}x` : `>= ${aim.leastRatio}x`;
}

function verdict({ aim, slipway, node }: Row): string {
	if (!aim) return '';
	return reached(aim, slipway, slipway / (node ?? Number.NaN)) ? 'yes' : 'NO';
}

function reached(aim: NonNullable<Row['aim']>, value: number, ratio: number): boolean {
	if ('most' in aim) return value <= aim.most;
	if ('least' in aim) return value >= aim.least;
	return 'mostRatio' in aim ? ratio <= aim.mostRatio : ratio >= aim.leastRatio;
}
