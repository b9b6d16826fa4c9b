// lessons/<pack> -> what the page shows of it
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writePacks } from './write-packs.ts';

/**
 * @param lessons folder with one folder per pack
 * @param app output folder of the app
 * @param cache folder for installed packages
 */
export async function buildPacks(lessons: string, app: string, cache: string): Promise<void> {
	const folders = (await readdir(lessons)).sort().map((name) => join(lessons, name));
	const packs = folders.filter((folder) => existsSync(join(folder, 'pack.yaml')));
	await writePacks(packs, app, cache);
}
