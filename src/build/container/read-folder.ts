// Reads a folder of the disk as a snapshot's tree.
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { SnapshotFolder, SnapshotNode } from './snapshot.ts';

export async function readFolder(
	folder: string,
	exclude: (name: string) => boolean = () => false,
): Promise<SnapshotFolder> {
	const entries = await readdir(folder, { withFileTypes: true });
	const kept = entries.filter(({ name }) => !exclude(name));
	const nodes = kept.map(async (entry): Promise<[string, SnapshotNode][]> => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return [[entry.name, await readFolder(path, exclude)]];
		if (entry.isSymbolicLink()) return [[entry.name, { f: { l: await readlink(path) } }]];
		// Sockets and the like stay behind.
		return entry.isFile() ? [[entry.name, { f: { c: await readFile(path) } }]] : [];
	});
	return { d: Object.fromEntries((await Promise.all(nodes)).flat()) };
}
