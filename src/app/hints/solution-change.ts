// One file that the solution has otherwise than the learner.
export interface SolutionChange {
	path: string;
	/** undefined: the file is not there. */
	mine: string | undefined;
	/** undefined: the solution deletes it. */
	solution: string | undefined;
}
