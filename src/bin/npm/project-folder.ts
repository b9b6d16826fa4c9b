// The folder that npm works in.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest one upwards with a package.json or a node_modules, else `cwd`. */
export function projectFolder(cwd: string): string {
	for (let folder = cwd; ; folder = dirname(folder)) {
		if (existsSync(join(folder, 'package.json'))) return folder;
		if (existsSync(join(folder, 'node_modules'))) return folder;
		if (folder === dirname(folder)) return cwd;
	}
}
