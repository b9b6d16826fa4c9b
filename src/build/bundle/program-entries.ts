// The files of programs.img: `bin/NAME` for each program of src/bin/programs.ts, and `lib/NAME.cjs` for
// src/bin/lib/NAME.ts (preloads, reporters). A program of many names is in lib/ once.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { programs } from '../../bin/programs.ts';
import { projectRoot } from '../project-root.ts';

export interface ProgramEntry {
	/** Path in the image. */
	target: string;
	executable: boolean;
	/** Absolute path of what is bundled, or the code itself. */
	content: { entry: string } | { code: string };
}

const BIN = join(projectRoot, 'src/bin');

export function programEntries(): ProgramEntry[] {
	const entries: ProgramEntry[] = [];
	for (const [file, names] of namesByFile()) {
		const entry = join(BIN, file);
		const [name, another] = names;
		if (name !== undefined && another === undefined) {
			entries.push({ target: `bin/${name}`, executable: true, content: { entry } });
			continue;
		}
		const shared = `lib/${dirname(file)}.cjs`;
		entries.push({ target: shared, executable: false, content: { entry } });
		const code = `require('../${shared}');\n`;
		for (const name of names) {
			entries.push({ target: `bin/${name}`, executable: true, content: { code } });
		}
	}
	for (const { name, entry } of libraries()) {
		entries.push({ target: `lib/${name}.cjs`, executable: false, content: { entry } });
	}
	return entries.sort((a, b) => (a.target < b.target ? -1 : 1));
}

function namesByFile(): Map<string, string[]> {
	const byFile = new Map<string, string[]>();
	for (const [name, file] of Object.entries(programs)) {
		if (!existsSync(join(BIN, file))) continue;
		byFile.set(file, [...(byFile.get(file) ?? []), name]);
	}
	return byFile;
}

function libraries(): { name: string; entry: string }[] {
	const folder = join(BIN, 'lib');
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
		.map((file) => ({ name: file.slice(0, -'.ts'.length), entry: join(folder, file) }));
}
