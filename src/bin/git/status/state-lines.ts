// What `git status` says above the files: the branch, what it follows, and what is under way.
import type { Repository } from '../repository.ts';
import type { WorkState } from '../work/work-state.ts';
import { detachedName } from './detached-name.ts';
import { relationLines } from './relation-lines.ts';

export function stateLines(repository: Repository, { unmerged }: WorkState): string[] {
	const branch = repository.branch();
	const unborn = repository.head() === undefined;
	return [
		branch === undefined ? detachedName(repository) : `On branch ${branch}`,
		...(branch === undefined || unborn ? [] : relationLines(repository, branch)),
		...underWay(repository, unmerged.size > 0),
		...(unborn ? ['', 'No commits yet', ''] : []),
	];
}

function underWay(repository: Repository, conflicts: boolean): string[] {
	if (repository.readState('MERGE_HEAD') !== undefined)
		return conflicts
			? [
					'You have unmerged paths.',
					'  (fix conflicts and run "git commit")',
					'  (use "git merge --abort" to abort the merge)',
					'',
				]
			: [
					'All conflicts fixed but you are still merging.',
					'  (use "git commit" to conclude merge)',
					'',
				];
	for (const [state, verb, command] of [
		['CHERRY_PICK_HEAD', 'cherry-picking', 'cherry-pick'],
		['REVERT_HEAD', 'reverting', 'revert'],
	] as const) {
		const oid = repository.readState(state)?.trim();
		if (oid === undefined) continue;
		const several = repository.readState('sequencer/todo') !== undefined;
		return [
			several
				? `${command === 'revert' ? 'Revert' : 'Cherry-pick'} currently in progress.`
				: `You are currently ${verb} commit ${repository.short(oid)}.`,
			conflicts
				? `  (fix conflicts and run "git ${command} --continue")`
				: `  (all conflicts fixed: run "git ${command} --continue")`,
			`  (use "git ${command} --skip" to skip this patch)`,
			`  (use "git ${command} --abort" to cancel the ${command} operation)`,
			'',
		];
	}
	return [];
}
