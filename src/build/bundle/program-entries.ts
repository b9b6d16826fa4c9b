// The programs of src/bin: `src/bin/NAME.ts` and `src/bin/NAME/main.ts` become `bin/NAME`;
// `src/bin/lib/NAME.ts` (preloads, reporters) becomes `lib/NAME.cjs`.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

export interface ProgramEntry {
	/** Path in the image. */
	target: string;
	/** Absolute. */
	entry: string;
	executable: boolean;
}

export function programEntries(): ProgramEntry[] {
	const folder = join(projectRoot, 'src/bin');
	const entries: ProgramEntry[] = [];
	for (const { name, path } of typescriptIn(folder)) {
		entries.push({ target: `bin/${name}`, entry: path, executable: true });
	}
	for (const child of readdirSync(folder, { withFileTypes: true })) {
		const entry = join(folder, child.name, 'main.ts');
		if (!child.isDirectory() || !existsSync(entry)) continue;
		entries.push({ target: `bin/${child.name}`, entry, executable: true });
	}
	for (const { name, path } of typescriptIn(join(folder, 'lib'))) {
		entries.push({ target: `lib/${name}.cjs`, entry: path, executable: false });
	}
	return entries.sort((a, b) => (a.target < b.target ? -1 : 1));
}

function typescriptIn(folder: string): { name: string; path: string }[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
		.map((file) => ({ name: file.slice(0, -'.ts'.length), path: join(folder, file) }));
}
