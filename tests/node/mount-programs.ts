// Puts all programs into the container, each in a folder of its own, with the packages they may require.
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ContainerPage } from '#build/container/container-page.ts';
import { packageTree } from '#build/container/package-tree.ts';
import { readFolder } from '#build/container/read-folder.ts';
import type { SnapshotFolder } from '#build/container/snapshot.ts';
import type { Program } from './programs-in.ts';

const PACKAGES = ['express', 'express4', 'ejs', 'ws'];

export async function mountPrograms(
	container: ContainerPage,
	folder: string,
	programs: readonly Program[],
): Promise<void> {
	const tree: SnapshotFolder = { d: { node_modules: await packageTree(PACKAGES) } };
	for (const { name, path } of programs) {
		const from = join(folder, path);
		tree.d[name] = statSync(from).isDirectory()
			? await readFolder(from)
			: { d: { [basename(path)]: { f: { c: readFileSync(from) } } } };
	}
	await container.mount(tree, '.');
}
