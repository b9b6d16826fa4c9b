// ` server.js | 4 ++--`, one line per file, as `--stat` shows it.
import type { FileStat } from '../objects/change-stat.ts';
import { paint } from './paint.ts';
import { print } from './print.ts';
import { statLine } from './stat-line.ts';

const WIDTH = 80;

export function printStat(stats: readonly FileStat[]): void {
	if (stats.length === 0) return;
	const names = Math.max(...stats.map(({ path }) => path.length));
	const most = Math.max(...stats.map(({ insertions, deletions }) => insertions + deletions));
	const digits = String(most).length;
	const room = WIDTH - names - digits - 5;
	const scale = most > room ? room / most : 1;
	for (const { path, insertions, deletions, binary } of stats) {
		const plus = '+'.repeat(Math.ceil(insertions * scale));
		const minus = '-'.repeat(Math.ceil(deletions * scale));
		const count = binary ? 'Bin' : String(insertions + deletions).padStart(digits);
		const bar = `${paint('green', plus)}${paint('red', minus)}`;
		print(` ${path.padEnd(names)} | ${count}${plus + minus === '' ? '' : ` ${bar}`}`);
	}
	print(statLine(stats));
}
