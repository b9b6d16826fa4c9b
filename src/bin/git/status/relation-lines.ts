// How far a branch and the one it follows are apart, in words.
import type { Repository } from '../repository.ts';
import { branchRelation } from './branch-relation.ts';

/** Ends in an empty line; nothing for a branch that follows none. */
export function relationLines(repository: Repository, branch: string): string[] {
	const relation = branchRelation(repository, branch);
	if (!relation) return [];
	const { upstream, exists, ahead, behind } = relation;
	const commits = (count: number): string => `${count} commit${count === 1 ? '' : 's'}`;
	if (!exists)
		return [
			`Your branch is based on '${upstream}', but the upstream is gone.`,
			'  (use "git branch --unset-upstream" to fixup)',
			'',
		];
	if (ahead === 0 && behind === 0) return [`Your branch is up to date with '${upstream}'.`, ''];
	if (behind === 0)
		return [
			`Your branch is ahead of '${upstream}' by ${commits(ahead)}.`,
			'  (use "git push" to publish your local commits)',
			'',
		];
	if (ahead === 0)
		return [
			`Your branch is behind '${upstream}' by ${commits(behind)}, and can be fast-forwarded.`,
			'  (use "git pull" to update your local branch)',
			'',
		];
	return [
		`Your branch and '${upstream}' have diverged,`,
		`and have ${ahead} and ${behind} different commits each, respectively.`,
		'  (use "git pull" to merge the remote branch into yours)',
		'',
	];
}
