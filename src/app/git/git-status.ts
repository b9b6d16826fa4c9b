// What `git status` knows, and what of a merge, cherry-pick or revert is under way.
import type { GitChange } from './git-change.ts';

export interface GitStatus {
	/** Undefined: HEAD is detached. */
	branch: string | undefined;
	/** No commit yet. */
	unborn: boolean;
	changes: readonly GitChange[];
}
