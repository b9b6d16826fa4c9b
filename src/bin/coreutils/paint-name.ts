// A file's name as `ls` shows it: the colours of GNU ls on a terminal, and the mark of -F.
import type { ListedFile } from './ls.ts';

export interface ShownName {
	text: string;
	/** Columns it takes. */
	width: number;
}

export function paintName({ name, stats }: ListedFile, color: boolean, mark: boolean): ShownName {
	const executable = stats.isFile() && (stats.mode & 0o111) !== 0;
	const [code, sign] = stats.isDirectory()
		? ['01;34', '/']
		: stats.isSymbolicLink()
			? ['01;36', '@']
			: executable
				? ['01;32', '*']
				: ['', ''];
	const painted = color && code !== '' ? `\x1b[${code}m${name}\x1b[0m` : name;
	const end = mark ? (sign ?? '') : '';
	return { text: painted + end, width: name.length + end.length };
}
