// Goes to a commit without a branch, and says so in git's words.
import git from 'isomorphic-git';
import { short } from '../objects/short.ts';
import type { Repository } from '../repository.ts';
import { checkoutTree } from './checkout-tree.ts';
import { moveHead } from './move-head.ts';

export async function detachAt(repository: Repository, oid: string, name: string): Promise<void> {
	await checkoutTree(repository, oid);
	await moveHead(repository, { commit: oid });
	const { commit } = await git.readCommit({ ...repository.base, oid });
	const title = commit.message.split('\n')[0] ?? '';
	process.stderr.write(
		`Note: switching to '${name}'.\n\nYou are in 'detached HEAD' state.\n\nHEAD is now at ${short(oid)} ${title}\n`,
	);
}
