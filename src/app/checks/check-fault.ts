// A check run that says nothing about the learner's answer: our fault, or the pack's.
export interface CheckFault {
	title: string;
	/** What to do. */
	advice: string;
	/** For whoever can help; may be long. */
	detail: string;
}
