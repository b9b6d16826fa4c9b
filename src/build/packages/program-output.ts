// What a program printed, and how it ended. Types only.

export interface ProgramOutput {
	stdout: string;
	stderr: string;
	/** The code, or a signal's name. */
	exit: string;
}
