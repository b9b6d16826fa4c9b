// One line of the list of changes. A file that is staged and changed again has two.
export type ChangeArea = 'conflict' | 'staged' | 'unstaged' | 'untracked';

export interface GitChange {
	/** Relative to the workspace; a folder that is new as a whole ends in `/`. */
	path: string;
	/** Before a rename. */
	from: string | undefined;
	area: ChangeArea;
	/** Git's letter: M, A, D, R; in a conflict both, as `UU`. */
	letters: string;
}
