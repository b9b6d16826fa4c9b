// Commits what is staged; if nothing is, everything. A commit also ends a merge, a cherry-pick or a revert.
import type { Git } from './git.svelte.ts';

/** @returns whether there is a new commit */
export async function makeCommit(
	git: Git,
	message: string,
	{ amend = false, all = false } = {},
): Promise<boolean> {
	const { status, underWay } = git.state;
	const staged = status.changes.some(({ area }) => area === 'staged');
	const addsAll = all || (!staged && !amend && !underWay);
	if (addsAll && !(await git.run(['add', '-A']))) return false;
	const answer = await git.run(['commit', ...(amend ? ['--amend'] : []), '-m', message.trim()]);
	return answer !== undefined;
}
