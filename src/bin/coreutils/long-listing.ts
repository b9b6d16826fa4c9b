// The lines of `ls -l`.
import { userInfo } from 'node:os';
import type { Stats } from 'node:fs';
import type { ListedFile } from './ls.ts';
import type { ShownName } from './paint-name.ts';

const SIX_MONTHS = 182 * 24 * 60 * 60 * 1000;
const UNITS = ['', 'K', 'M', 'G', 'T'];

export function longListing(
	files: readonly ListedFile[],
	names: readonly ShownName[],
	human: boolean,
): string {
	const rows = files.map(({ stats }) => [
		String(stats.nlink),
		owner(stats.uid),
		owner(stats.gid),
		human ? humanSize(stats.size) : String(stats.size),
	]);
	const widths = [0, 1, 2, 3].map((column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0)),
	);
	return files
		.map(({ stats, target }, i) => {
			const cells = (rows[i] ?? []).map((cell, column) => {
				const width = widths[column] ?? 0;
				return column === 1 || column === 2 ? cell.padEnd(width) : cell.padStart(width);
			});
			const arrow = target === undefined ? '' : ` -> ${target}`;
			return `${modeText(stats)} ${cells.join(' ')} ${timeText(stats.mtime)} ${names[i]?.text}${arrow}\n`;
		})
		.join('');
}

function modeText(stats: Stats): string {
	const type = stats.isDirectory()
		? 'd'
		: stats.isSymbolicLink()
			? 'l'
			: stats.isCharacterDevice()
				? 'c'
				: stats.isSocket()
					? 's'
					: stats.isFIFO()
						? 'p'
						: '-';
	const bits = [...'rwxrwxrwx'].map((letter, i) => (stats.mode & (0o400 >> i) ? letter : '-'));
	return type + bits.join('');
}

/** There is one user here and one group of the same name. */
function owner(id: number): string {
	const { uid, username } = userInfo();
	return id === uid ? username : String(id);
}

function timeText(time: Date): string {
	const month = time.toLocaleString('en-US', { month: 'short' });
	const day = String(time.getDate()).padStart(2);
	const recent = Math.abs(Date.now() - time.getTime()) < SIX_MONTHS;
	const two = (value: number): string => String(value).padStart(2, '0');
	const end = recent
		? `${two(time.getHours())}:${two(time.getMinutes())}`
		: ` ${time.getFullYear()}`;
	return `${month} ${day} ${end}`;
}

function humanSize(size: number): string {
	let value = size;
	let unit = 0;
	while (value >= 1024 && unit < UNITS.length - 1) {
		value /= 1024;
		unit += 1;
	}
	if (unit === 0) return String(size);
	return (
		(value < 10 ? (Math.ceil(value * 10) / 10).toFixed(1) : String(Math.ceil(value))) + UNITS[unit]
	);
}
