// lessons/playground -> what the page shows when there is no lesson: the templates, as a pack of their own
// that no list of packs names.
import { join } from 'node:path';
import { readPlayground } from '#course/read-playground.ts';
import { readFolder } from './read-folder.ts';
import { writePack } from './write-pack.ts';

/**
 * @param lessons folder that holds the templates' folder
 * @param app output folder of the app
 * @param cache folder for installed packages
 */
export async function buildPlayground(lessons: string, app: string, cache: string): Promise<void> {
	const folder = join(lessons, 'playground');
	const pack = readPlayground(await readFolder(folder));
	await writePack(pack, folder, join(app, 'packs'), cache);
}
