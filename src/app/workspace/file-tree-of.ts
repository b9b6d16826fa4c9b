// Workspace files -> the tree that the client mounts.
import type { FileSystemTree } from '@webcontainer/api';
import type { WorkspaceFiles } from './workspace-file.ts';

export function fileTreeOf(files: WorkspaceFiles): FileSystemTree {
	const root: FileSystemTree = {};
	for (const file of files.values()) {
		const names = file.path.split('/');
		const last = names.pop() ?? '';
		let folder = root;
		for (const name of names) {
			const known = folder[name];
			if (known && 'directory' in known) folder = known.directory;
			else folder = (folder[name] = { directory: {} }).directory;
		}
		folder[last] = { file: { contents: file.text ?? file.bytes ?? '' } };
	}
	return root;
}
