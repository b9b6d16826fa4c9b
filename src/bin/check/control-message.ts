// What a check says to the learner's program through its preload: one line of JSON each way. Types only.

export interface Fault {
	/** Code of the error that the call ends with: `ECONNREFUSED`. Absent: it works, but late. */
	error?: string;
	/** Milliseconds before the call goes on. */
	delay?: number;
	/** So many calls; then all is well again. Absent: until it is cleared. */
	times?: number;
	/** Only calls whose first argument has this text in it: a path, an address. */
	only?: string;
}

/** One call of a watched function. */
export interface Call {
	/** As text: addresses and strings as they are, the rest as `util.inspect` shows it. */
	args: string[];
	/** Until it came back, or its promise was settled, milliseconds. Absent while it is under way. */
	ms?: number;
	/** Message of the error with which it ended. */
	error?: string;
}

export type ControlRequest =
	| { do: 'advance'; ms: number }
	| { do: 'now' }
	| { do: 'calls'; name: string }
	| { do: 'fault'; name: string; fault: Fault | undefined };

export type ControlReply = { ok: unknown } | { error: string };
