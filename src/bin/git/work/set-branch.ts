// Moves what HEAD stands for: the current branch, or HEAD itself where it is detached.
import git from 'isomorphic-git';
import type { Repository } from '../repository.ts';

export async function setBranch(repository: Repository, oid: string): Promise<void> {
	const branch = await repository.branch();
	const ref = branch ? `refs/heads/${branch}` : 'HEAD';
	await git.writeRef({ ...repository.base, ref, value: oid, force: true });
}
