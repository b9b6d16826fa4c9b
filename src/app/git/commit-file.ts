// One file that a commit changed.
export interface CommitFile {
	path: string;
	/** A, M or D; empty: as it was before. */
	letter: string;
}
