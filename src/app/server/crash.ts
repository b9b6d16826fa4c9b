// Where and why the learner's program ended with an error.
export interface Crash {
	/** Relative to the workspace; undefined: not in a file of the learner's. */
	file: string | undefined;
	/** 1-based. */
	line: number | undefined;
	column: number | undefined;
	/** The error's own words: `ReferenceError: x is not defined`. */
	message: string;
}
