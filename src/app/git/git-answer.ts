// What a run of git said.
export interface GitAnswer {
	args: readonly string[];
	/** Exit code. */
	code: number;
	/** Output and errors, as a terminal shows them. */
	text: string;
}
