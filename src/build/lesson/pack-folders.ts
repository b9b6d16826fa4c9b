// Where packs are: by name in lessons/, or any folder by its path.
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { projectRoot } from '../project-root.ts';

export interface PackFolder {
	id: string;
	folder: string;
}

const LESSONS = join(projectRoot, 'lessons');

/** @param name name or path of a pack; all of lessons/ if absent */
export async function packFolders(name?: string): Promise<PackFolder[]> {
	if (name === undefined) {
		const names = (await readdir(LESSONS)).sort();
		return names.map((id) => ({ id, folder: join(LESSONS, id) })).filter(isPack);
	}
	const places = [join(LESSONS, name), resolve(name)].map((folder) => ({
		id: basename(folder),
		folder,
	}));
	const found = places.find(isPack);
	if (!found) throw new Error(`There is no pack ${name}: neither a folder of lessons/ nor a path.`);
	return [found];
}

function isPack({ folder }: PackFolder): boolean {
	return existsSync(join(folder, 'pack.yaml'));
}
