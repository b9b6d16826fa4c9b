// All files below a tree: path -> blob and mode, in git's order.
import type { TreeFile } from '../objects/tree-file.ts';
import type { ObjectStore } from './object-store.ts';

export function filesOfTree(objects: ObjectStore, oid: string): Map<string, TreeFile> {
	const files = new Map<string, TreeFile>();
	collect(objects, oid, '', files);
	return files;
}

function collect(
	objects: ObjectStore,
	oid: string,
	prefix: string,
	files: Map<string, TreeFile>,
): void {
	for (const { name, mode, oid: id } of objects.tree(oid)) {
		if (mode === '040000') collect(objects, id, `${prefix}${name}/`, files);
		else files.set(`${prefix}${name}`, { oid: id, mode });
	}
}
