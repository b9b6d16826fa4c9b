// One pack -> <packs>/<id>/{pack.json, node_modules.img, types.json}
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pack } from '#course/pack.ts';
import { installPackages } from './install-packages.ts';
import { lockedPackages } from './locked-packages.ts';
import { packImage } from './pack-image.ts';
import { writeTypes } from './write-types.ts';

/**
 * @param folder that may hold a lock file: what it names becomes the image and the types
 * @param packs output folder
 * @param cache folder for installed packages
 */
export async function writePack(
	pack: Pack,
	folder: string,
	packs: string,
	cache: string,
): Promise<void> {
	const target = join(packs, pack.id);
	await mkdir(target, { recursive: true });
	const built = { ...pack };
	if (existsSync(join(folder, 'package-lock.json'))) {
		const installed = await installPackages(folder, cache);
		const packages = await lockedPackages(installed);
		built.image = 'node_modules.img';
		built.types = 'types.json';
		await writeFile(join(target, built.image), await packImage(installed, packages));
		await writeTypes(installed, packages, join(target, built.types));
	}
	await writeFile(join(target, 'pack.json'), JSON.stringify(built));
}
