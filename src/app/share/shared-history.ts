// A repository on its way to somebody else. Types only.
export interface SharedHistory {
	/** The branch that is checked out. */
	branch: string;
	/** As `git fast-export` writes it. */
	stream: Uint8Array;
}
