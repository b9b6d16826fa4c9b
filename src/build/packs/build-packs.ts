// lessons/<pack> -> <app>/packs/<pack>/{pack.json, node_modules.img, types.json} and packs/index.json
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '#course/pack.ts';
import { readPack } from '#course/read-pack.ts';
import { installPackages } from './install-packages.ts';
import { lockedPackages } from './locked-packages.ts';
import { readFolder } from './read-folder.ts';
import { writeImage } from './write-image.ts';
import { writeTypes } from './write-types.ts';

/**
 * @param lessons folder with one folder per pack
 * @param app output folder of the app
 * @param cache folder for installed packages
 */
export async function buildPacks(lessons: string, app: string, cache: string): Promise<void> {
	const index: Pick<Pack, 'id' | 'title' | 'summary'>[] = [];
	for (const entry of await readdir(lessons, { withFileTypes: true })) {
		if (!entry.isDirectory() || !existsSync(join(lessons, entry.name, 'pack.yaml'))) continue;
		const pack = await buildPack(join(lessons, entry.name), entry.name, join(app, 'packs'), cache);
		index.push({ id: pack.id, title: pack.title, summary: pack.summary });
	}
	await writeFile(join(app, 'packs', 'index.json'), JSON.stringify(index));
}

async function buildPack(folder: string, id: string, packs: string, cache: string): Promise<Pack> {
	const pack = readPack(await readFolder(folder), id);
	const target = join(packs, id);
	await mkdir(target, { recursive: true });
	if (existsSync(join(folder, 'package-lock.json'))) {
		const installed = await installPackages(folder, cache);
		const packages = await lockedPackages(installed);
		pack.image = 'node_modules.img';
		pack.types = 'types.json';
		await writeImage(installed, packages, join(target, pack.image));
		await writeTypes(installed, packages, join(target, pack.types));
	}
	await writeFile(join(target, 'pack.json'), JSON.stringify(pack));
	return pack;
}
