// Writes the trees of a set of files: paths with `/` become folders.
import type { TreeEntry } from '../objects/git-object.ts';
import type { TreeFile } from '../objects/tree-file.ts';
import { treeBytes } from '../objects/tree-bytes.ts';
import type { ObjectStore } from './object-store.ts';

/** @returns the root's id */
export function writeTree(objects: ObjectStore, files: ReadonlyMap<string, TreeFile>): string {
	const root: Folder = { files: [], folders: new Map() };
	for (const [path, file] of files) {
		const parts = path.split('/');
		const name = parts.pop() ?? '';
		folderOf(root, parts).files.push({ name, ...file });
	}
	return write(objects, root);
}

interface Folder {
	files: TreeEntry[];
	folders: Map<string, Folder>;
}

function folderOf(root: Folder, parts: readonly string[]): Folder {
	let folder = root;
	for (const part of parts) {
		const next = folder.folders.get(part) ?? { files: [], folders: new Map<string, Folder>() };
		folder.folders.set(part, next);
		folder = next;
	}
	return folder;
}

function write(objects: ObjectStore, { files, folders }: Folder): string {
	const below = [...folders].map(([name, folder]) => ({
		mode: '040000',
		name,
		oid: write(objects, folder),
	}));
	return objects.write('tree', treeBytes([...files, ...below]));
}
