// How HEAD, the index and the working tree differ: what `git status` is about.
import { compareFiles } from '../diff/compare-files.ts';
import type { FileChange } from '../diff/file-change.ts';
import type { Repository } from '../repository.ts';
import type { Conflict } from '../store/git-index.ts';
import { matchPaths } from './match-paths.ts';
import { untrackedFiles } from './untracked-files.ts';
import { workFiles } from './work-files.ts';

export interface WorkState {
	/** HEAD -> index. */
	staged: FileChange[];
	/** Index -> working tree. */
	unstaged: FileChange[];
	/** Sorted; a folder without any tracked file ends in `/` and stands for all its files. */
	untracked: string[];
	ignored: string[];
	/** Paths of a merge that are not resolved yet. */
	unmerged: Map<string, Conflict>;
}

export interface WorkStateOptions {
	renames?: boolean;
	/** `no`: they are not looked for; `all`: each file on its own. */
	untracked?: 'no' | 'normal' | 'all';
	/** Only these, from the root. */
	paths?: readonly string[];
}

export function workState(
	repository: Repository,
	{ renames = true, untracked = 'normal', paths }: WorkStateOptions = {},
): WorkState {
	const { index } = repository;
	const inside = <T>(files: Map<string, T>): Map<string, T> => {
		const kept = paths && new Set(matchPaths(files.keys(), paths));
		return kept ? new Map([...files].filter(([path]) => kept.has(path))) : files;
	};
	const unmerged = inside(index.conflicts());
	const head = inside(repository.filesOf(repository.head()));
	for (const path of unmerged.keys()) head.delete(path);
	const staged = inside(index.files());
	const work = inside(workFiles(repository));
	for (const path of unmerged.keys()) work.delete(path);
	// A path added with -N counts as added in the working tree.
	const unstaged = compareFiles(repository, staged, work, renames);
	const found =
		untracked === 'no'
			? { untracked: [], ignored: [] }
			: untrackedFiles(repository, untracked === 'normal');
	return { staged: compareFiles(repository, head, staged, renames), unstaged, unmerged, ...found };
}
