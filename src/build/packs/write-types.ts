// types.json: the declarations that the editor completes from, as one file.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LockedPackage } from './locked-packages.ts';
import { packageFiles } from './package-files.ts';

const DECLARATION = /\.d\.[cm]?ts$/;

/** Record of `node_modules/...` path -> text; package.json files are there for module resolution. */
export async function writeTypes(
	installed: string,
	packages: LockedPackage[],
	target: string,
): Promise<void> {
	const types: Record<string, string> = {};
	for (const { folder } of packages) {
		const place = join(installed, folder);
		if (!existsSync(place)) continue;
		const declarations = (await packageFiles(place)).filter((path) => DECLARATION.test(path));
		if (declarations.length === 0) continue;
		for (const path of ['package.json', ...declarations]) {
			types[`${folder}/${path}`] = await readFile(join(place, path), 'utf8');
		}
	}
	await writeFile(target, JSON.stringify(types));
}
