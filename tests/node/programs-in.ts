// The programs to compare.
import type { Dirent } from 'node:fs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface Program {
	name: string;
	/** File or folder, relative to the folder of the programs. */
	path: string;
	/** What Node is told to run, relative to the program's own folder. */
	main: string;
}

export function programsIn(entries: Dirent[], folder: string): Program[] {
	const programs: Program[] = [];
	for (const entry of entries) {
		const file = /^(.+)\.[cm]?js$/.exec(entry.name);
		if (file?.[1] !== undefined) {
			programs.push({ name: file[1], path: entry.name, main: entry.name });
		} else if (entry.isDirectory()) {
			const main = ['main.js', 'main.mjs', 'main.cjs'].find((name) =>
				existsSync(join(folder, entry.name, name)),
			);
			if (main !== undefined) programs.push({ name: entry.name, path: entry.name, main });
		}
	}
	return programs.sort((a, b) => (a.name < b.name ? -1 : 1));
}
