// Goes to a branch, and says so in git's words.
import git from 'isomorphic-git';
import type { Repository } from '../repository.ts';
import { checkoutTree } from './checkout-tree.ts';
import { moveHead } from './move-head.ts';
import { printCarried } from './print-carried.ts';

export async function switchTo(
	repository: Repository,
	branch: string,
	quiet = false,
): Promise<void> {
	if ((await repository.branch()) === branch) {
		if (!quiet) process.stderr.write(`Already on '${branch}'\n`);
		return;
	}
	const oid = await git.resolveRef({ ...repository.base, ref: `refs/heads/${branch}` });
	await checkoutTree(repository, oid);
	await moveHead(repository, { branch });
	if (quiet) return;
	process.stderr.write(`Switched to branch '${branch}'\n`);
	await printCarried(repository);
}
