// A pack's folder on disk -> PackFiles.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PackFiles } from '#course/pack-files.ts';

const LEFT_OUT = new Set(['node_modules', '.git', '.npmrc', '.DS_Store']);

export async function readFolder(folder: string): Promise<PackFiles> {
	const files = new Map<string, Uint8Array>();
	await collect(folder, folder, files);
	return new PackFiles(files);
}

async function collect(
	root: string,
	folder: string,
	files: Map<string, Uint8Array>,
): Promise<void> {
	for (const entry of await readdir(folder, { withFileTypes: true })) {
		if (LEFT_OUT.has(entry.name)) continue;
		const path = join(folder, entry.name);
		if (entry.isDirectory()) await collect(root, path, files);
		else if (entry.isFile()) {
			files.set(relative(root, path).split(sep).join('/'), new Uint8Array(await readFile(path)));
		}
	}
}
