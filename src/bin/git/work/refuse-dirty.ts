// Merging, reverting and picking start from a clean index and working tree: nothing of the user's can then be lost.
import { GitError } from '../git-error.ts';
import type { Repository } from '../repository.ts';
import { workState } from './work-state.ts';

export async function refuseDirty(
	repository: Repository,
	verb: 'merge' | 'revert' | 'cherry-pick',
): Promise<void> {
	if (repository.readState('MERGE_HEAD') !== undefined) {
		throw new GitError(
			'You have not concluded your merge (MERGE_HEAD exists).\nPlease, commit your changes before you merge.',
		);
	}
	const { staged, unstaged } = await workState(repository);
	const paths = [...new Set([...staged.keys(), ...unstaged.keys()])].sort();
	if (paths.length === 0) return;
	const lines = [
		`Your local changes to the following files would be overwritten by ${verb}:`,
		...paths.map((path) => `\t${path}`),
		`Please commit your changes or stash them before you ${verb}.`,
		'Aborting',
	];
	throw new GitError(lines.join('\n'), { code: 1, prefix: 'error: ' });
}
