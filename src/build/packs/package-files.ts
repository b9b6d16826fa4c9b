// Files of one installed package, without the packages nested in it.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** @returns paths relative to `folder` */
export async function packageFiles(folder: string): Promise<string[]> {
	const found: string[] = [];
	for (const entry of await readdir(folder, { withFileTypes: true })) {
		if (entry.name === 'node_modules') continue;
		if (entry.isFile()) found.push(entry.name);
		else if (entry.isDirectory()) {
			const below = await packageFiles(join(folder, entry.name));
			found.push(...below.map((path) => `${entry.name}/${path}`));
		}
	}
	return found;
}
