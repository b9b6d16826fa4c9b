// Folders of packs -> <app>/packs/<pack>/{pack.json, node_modules.img, types.json} and packs/index.json
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PackError } from '#course/pack-error.ts';
import type { Pack } from '#course/pack.ts';
import { readPack } from '#course/read-pack.ts';
import { readFolder } from './read-folder.ts';
import { writePack } from './write-pack.ts';

type PackEntry = Pick<Pack, 'id' | 'title' | 'summary'> & { live?: boolean };

/**
 * @param folders of the packs; the folder's name is the pack's id
 * @param app output folder of the app
 * @param cache folder for installed packages
 * @param live the page looks for changes
 */
export async function writePacks(
	folders: readonly string[],
	app: string,
	cache: string,
	live = false,
): Promise<void> {
	const index: PackEntry[] = [];
	for (const folder of folders) {
		const entry = await buildEntry(folder, basename(folder), join(app, 'packs'), cache);
		index.push(live ? { ...entry, live } : entry);
	}
	await mkdir(join(app, 'packs'), { recursive: true });
	await writeFile(join(app, 'packs', 'index.json'), JSON.stringify(index));
}

/** A pack with a mistake doesn't keep the others from being shown; in its place stands the mistake. */
async function buildEntry(
	folder: string,
	id: string,
	packs: string,
	cache: string,
): Promise<PackEntry> {
	try {
		const pack = readPack(await readFolder(folder), id);
		await writePack(pack, folder, packs, cache);
		const { title, summary } = pack;
		return { id, title, summary };
	} catch (error) {
		if (!(error instanceof PackError)) throw error;
		console.error(`lessons/${id}/${error.message}`);
		process.exitCode = 1;
		const { problem: message, line, suggestion } = error;
		const mistake = { file: `lessons/${id}/${error.file}`, message, line, suggestion };
		await mkdir(join(packs, id), { recursive: true });
		await writeFile(join(packs, id, 'pack.json'), JSON.stringify({ error: mistake }));
		return { id, title: id, summary: 'This pack has a mistake and cannot be shown.' };
	}
}
