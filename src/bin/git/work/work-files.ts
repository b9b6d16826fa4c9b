// The working tree's version of tracked files, hashed and stored as blobs so that it can be compared like a tree.
import { lstatSync, readFileSync } from 'node:fs';
import git from 'isomorphic-git';
import type { TreeFile } from '../objects/files-of-commit.ts';
import type { Repository } from '../repository.ts';

/** @param known the index: files that are not in it don't count */
export async function workFiles(
	repository: Repository,
	known: ReadonlyMap<string, TreeFile>,
): Promise<Map<string, TreeFile>> {
	const files = new Map<string, TreeFile>();
	for (const path of known.keys()) {
		const file = repository.file(path);
		const stat = lstatSync(file, { throwIfNoEntry: false });
		if (!stat?.isFile()) continue;
		const oid = await git.writeBlob({
			...repository.base,
			blob: new Uint8Array(readFileSync(file)),
		});
		files.set(path, { oid, mode: stat.mode & 0o100 ? '100755' : '100644' });
	}
	return files;
}
