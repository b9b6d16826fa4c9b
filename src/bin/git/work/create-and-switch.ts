// A new branch, and HEAD on it: `git switch -c`, `git checkout -b`.
import git from 'isomorphic-git';
import { GitError } from '../git-error.ts';
import type { Repository } from '../repository.ts';
import { checkoutTree } from './checkout-tree.ts';
import { moveHead } from './move-head.ts';

export async function createAndSwitch(
	repository: Repository,
	branch: string,
	from: string | undefined,
	quiet = false,
): Promise<void> {
	const branches = await git.listBranches(repository.base);
	if (branches.includes(branch)) throw new GitError(`a branch named '${branch}' already exists`);
	const head = await repository.head();
	const oid = from ?? head;
	if (oid) {
		if (oid !== head) await checkoutTree(repository, oid);
		await git.writeRef({ ...repository.base, ref: `refs/heads/${branch}`, value: oid });
	}
	await moveHead(repository, { branch });
	if (!quiet) process.stderr.write(`Switched to a new branch '${branch}'\n`);
}
