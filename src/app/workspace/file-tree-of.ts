// Files by path -> the tree that the client mounts.
import type { FileSystemTree } from '@webcontainer/api';
import type { FileMap } from '../work/kept-work.ts';

/** Git wants these, and they may hold no file. */
const OF_A_REPOSITORY = ['objects', 'refs/heads', 'refs/tags'];

export function fileTreeOf(files: FileMap): FileSystemTree {
	const root: FileSystemTree = {};
	for (const [path, contents] of files) {
		const names = path.split('/');
		const last = names.pop() ?? '';
		folderAt(root, names)[last] = { file: { contents } };
		if (!/(^|\/)\.git\/HEAD$/.test(path)) continue;
		for (const folder of OF_A_REPOSITORY) folderAt(root, [...names, ...folder.split('/')]);
	}
	return root;
}

function folderAt(root: FileSystemTree, names: readonly string[]): FileSystemTree {
	let folder = root;
	for (const name of names) {
		const known = folder[name];
		if (known && 'directory' in known) folder = known.directory;
		else folder = (folder[name] = { directory: {} }).directory;
	}
	return folder;
}
