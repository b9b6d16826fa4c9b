// Where the work is that a reset took away.
export interface Rescue {
	/** What was done, as the undo bar has it: `Reset the lesson`. */
	label: string;
	/** Short id of the commit with all files as they were. */
	oid: string;
}
