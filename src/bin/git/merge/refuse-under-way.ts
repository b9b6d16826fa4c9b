// Nothing new starts while a merge, a cherry-pick or conflicts wait for an end.
import { GitError } from '../git-error.ts';
import type { Repository } from '../repository.ts';

export function refuseUnderWay(repository: Repository): void {
	if (repository.index.conflicts().size > 0) {
		const lines = [
			'Merging is not possible because you have unmerged files.',
			"hint: Fix them up in the work tree, and then use 'git add/rm <file>'",
			'hint: as appropriate to mark resolution and make a commit.',
			'fatal: Exiting because of an unresolved conflict.',
		];
		throw new GitError(lines.join('\n'), { prefix: 'error: ' });
	}
	if (repository.readState('MERGE_HEAD') !== undefined)
		throw new GitError(
			'You have not concluded your merge (MERGE_HEAD exists).\nPlease, commit your changes before you merge.',
		);
	if (repository.readState('CHERRY_PICK_HEAD') !== undefined)
		throw new GitError(
			'You have not concluded your cherry-pick (CHERRY_PICK_HEAD exists).\nPlease, commit your changes before you merge.',
		);
}
