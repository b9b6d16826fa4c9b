// The folders with the programs of installed packages, nearest first: what npm puts before PATH.
import { dirname, join } from 'node:path';

export function binaryFolders(folder: string): string[] {
	const folders: string[] = [];
	for (let at = folder; ; at = dirname(at)) {
		folders.push(join(at, 'node_modules/.bin'));
		if (at === dirname(at)) return folders;
	}
}
