// Names in columns, filled downwards, as `ls` lays them out on a terminal.
import type { ShownName } from './paint-name.ts';

const GAP = 2;

export function inColumns(names: readonly ShownName[], width: number): string {
	for (let rows = 1; rows < names.length; rows += 1) {
		const columns = columnsOf(names, rows);
		const widths = columns.map((column) => Math.max(...column.map((name) => name.width)));
		if (widths.reduce((sum, wide) => sum + wide + GAP, -GAP) <= width) {
			return lines(columns, widths, rows);
		}
	}
	return names.map(({ text }) => `${text}\n`).join('');
}

function columnsOf(names: readonly ShownName[], rows: number): ShownName[][] {
	const columns: ShownName[][] = [];
	for (let i = 0; i < names.length; i += rows) columns.push(names.slice(i, i + rows));
	return columns;
}

function lines(columns: ShownName[][], widths: number[], rows: number): string {
	let text = '';
	for (let row = 0; row < rows; row += 1) {
		const cells = columns.flatMap((column) => column[row] ?? []);
		text += cells
			.map((cell, i) =>
				i === cells.length - 1
					? cell.text
					: cell.text + ' '.repeat((widths[i] ?? 0) - cell.width + GAP),
			)
			.join('');
		text += '\n';
	}
	return text;
}
