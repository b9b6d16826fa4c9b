// A three-way merge brought into the index and the working tree; what is in conflict stands in the index with its
// versions, as the real git leaves it. What merge, revert, cherry-pick and stash share.
import type { Repository } from '../repository.ts';
import { type UpdateOptions, updateTree } from '../work/update-tree.ts';
import { mergeFiles, type MergeResult, type MergeSides } from './merge-files.ts';

/** @param refusal what is said and how it ends if local changes are in the way */
export function applyMerge(
	repository: Repository,
	sides: MergeSides,
	refusal: Pick<UpdateOptions, 'end' | 'code'> = {},
): MergeResult {
	const result = mergeFiles(repository, sides);
	updateTree(repository, sides.ours, result.files, { verb: 'merge', ...refusal });
	for (const [path, conflict] of result.conflicts) repository.index.setConflict(path, conflict);
	repository.index.save();
	return result;
}
