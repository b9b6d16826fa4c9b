// A request that got no response from a server, told to a person.
export interface Failure {
	status: 502 | 503 | 504;
	/** One line: what happened. */
	title: string;
	/** Where and why, one or two sentences. */
	explanation: string;
	/** What to do. */
	advice: string;
	/** For who wants to know exactly. */
	detail: string;
}
