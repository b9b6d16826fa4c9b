// Points HEAD at a branch, or at a commit ("detached").
import git from 'isomorphic-git';
import type { Repository } from '../repository.ts';

export async function moveHead(
	repository: Repository,
	to: { branch: string } | { commit: string },
): Promise<void> {
	const symbolic = 'branch' in to;
	await git.writeRef({
		...repository.base,
		ref: 'HEAD',
		value: symbolic ? `refs/heads/${to.branch}` : to.commit,
		force: true,
		symbolic,
	});
}
