// Why no container came up, and what the learner can do.
export interface BootFailure {
	title: string;
	/** Likely causes, likeliest first. */
	reasons: string[];
	/** False: the browser lacks what any host needs. */
	otherHostMayHelp: boolean;
	/** Technical detail, to be sent to whoever can help. */
	detail: string;
}
