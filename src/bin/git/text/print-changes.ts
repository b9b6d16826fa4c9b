// What a commit changed against its first parent; merges show nothing, as `git log -p` does.
import type { ReadCommitResult } from 'isomorphic-git';
import { filesOfCommit } from '../objects/files-of-commit.ts';
import type { Repository } from '../repository.ts';
import { printTrees } from './print-trees.ts';

export async function printChanges(
	repository: Repository,
	{ oid, commit }: ReadCommitResult,
	asCounts: boolean,
): Promise<void> {
	if (commit.parent.length > 1) return;
	const before = await filesOfCommit(repository, commit.parent[0]);
	await printTrees(repository, before, await filesOfCommit(repository, oid), asCounts);
}
