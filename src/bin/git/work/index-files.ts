// What is staged: path -> blob and mode, straight from the index.
import git, { type WalkerEntry } from 'isomorphic-git';
import type { TreeFile } from '../objects/files-of-commit.ts';
import type { Repository } from '../repository.ts';

export async function indexFiles(repository: Repository): Promise<Map<string, TreeFile>> {
	const files = new Map<string, TreeFile>();
	await git.walk({
		...repository.base,
		trees: [git.STAGE()],
		map: async (path: string, [entry]: (WalkerEntry | null)[]) => {
			if (!entry || (await entry.type()) !== 'blob') return path;
			const [oid, mode] = [await entry.oid(), await entry.mode()];
			if (oid) files.set(path, { oid, mode: mode.toString(8).padStart(6, '0') });
			return path;
		},
	});
	return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
