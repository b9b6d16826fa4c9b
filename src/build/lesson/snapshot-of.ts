// A workspace as the tree of a snapshot.
import type { FileSet } from '#course/pack.ts';
import type { SnapshotFolder } from '../container/snapshot.ts';

export function snapshotOf(files: FileSet): SnapshotFolder {
	const root: SnapshotFolder = { d: {} };
	for (const [path, contents] of Object.entries(files)) {
		const names = path.split('/');
		const name = names.pop() ?? '';
		const bytes =
			typeof contents === 'string' ? Buffer.from(contents) : Buffer.from(contents.base64, 'base64');
		folderAt(root, names).d[name] = { f: { c: bytes } };
	}
	return root;
}

function folderAt(root: SnapshotFolder, names: readonly string[]): SnapshotFolder {
	return names.reduce((folder, name) => {
		const next = (folder.d[name] ??= { d: {} });
		if (!('d' in next)) throw new Error(`${names.join('/')}: ${name} is a file and a folder.`);
		return next;
	}, root);
}
