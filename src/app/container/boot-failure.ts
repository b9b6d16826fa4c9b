// Why no container came up, and what the learner can do.
export interface BootFailure {
	title: string;
	/** Likely causes, likeliest first. */
	reasons: string[];
	/** Technical detail, to be sent to whoever can help. */
	detail: string;
}
