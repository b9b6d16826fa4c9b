// One commit of the history.
export interface GitCommit {
	oid: string;
	parents: readonly string[];
	author: string;
	email: string;
	/** Milliseconds since the epoch. */
	time: number;
	/** Full names of refs that point here, `HEAD` first where it does. */
	refs: readonly string[];
	subject: string;
}
