// Brings paths back from the index or a commit: `git restore`, `git checkout -- <path>`, `git reset <path>`.
import fs from 'node:fs';
import { dirname } from 'node:path';
import git from 'isomorphic-git';
import { GitError } from '../git-error.ts';
import { blob } from '../objects/blob.ts';
import { filesOfCommit, type TreeFile } from '../objects/files-of-commit.ts';
import type { Repository } from '../repository.ts';
import { indexFiles } from './index-files.ts';
import { matchPaths } from './match-paths.ts';
import { resolveConflict } from './resolve-conflict.ts';

export interface RestoreOptions {
	/** Change the index. */
	staged: boolean;
	/** Change the files. */
	worktree: boolean;
	/** A commit; undefined is HEAD for the index and the index for files. */
	source?: string | undefined;
}

/** @returns how many paths were restored */
export async function restorePaths(
	repository: Repository,
	typed: readonly string[],
	options: RestoreOptions,
): Promise<number> {
	const index = await indexFiles(repository);
	const from = options.source ?? (options.staged ? await repository.head() : undefined);
	const source = from || options.staged ? await filesOfCommit(repository, from) : index;
	let count = 0;
	for (const path of typed) {
		const found = matchPaths(new Set([...source.keys(), ...(options.staged ? index.keys() : [])]), [
			repository.inside(path),
		]);
		if (found.length === 0) {
			throw new GitError(`pathspec '${path}' did not match any file(s) known to git`, {
				code: 1,
				prefix: 'error: ',
			});
		}
		for (const filepath of found)
			await restore(repository, filepath, source.get(filepath), options);
		count += found.length;
	}
	return count;
}

async function restore(
	repository: Repository,
	filepath: string,
	file: TreeFile | undefined,
	{ staged, worktree }: RestoreOptions,
): Promise<void> {
	if (staged) {
		if (file)
			await git.updateIndex({
				...repository.base,
				filepath,
				oid: file.oid,
				mode: Number.parseInt(file.mode, 8),
				add: true,
			});
		else await git.remove({ ...repository.base, filepath });
		resolveConflict(repository, filepath);
	}
	if (!worktree) return;
	const path = repository.file(filepath);
	if (!file) {
		fs.rmSync(path, { force: true });
		return;
	}
	fs.mkdirSync(dirname(path), { recursive: true });
	fs.writeFileSync(path, await blob(repository, file.oid));
	if (staged) await git.add({ ...repository.base, filepath, force: true });
}
