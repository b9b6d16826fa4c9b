// What a check run prints, one JSON line each, after the mark U+001E `slipway `. Types only: @slipway/check writes them.

/** One request as sent and its answer as received; shown next to a failed check. */
export interface Exchange {
	method: string;
	/** Path and query. */
	path: string;
	/** As sent. */
	requestHeaders: Record<string, string>;
	requestBody?: string;
	/** Absent if no answer came. */
	status?: number;
	statusText?: string;
	/** Names and values as received, in order. */
	responseHeaders?: [name: string, value: string][];
	responseBody?: string;
	/** Until the answer was complete, milliseconds. */
	ms?: number;
}

/** Why a check failed, in parts that can be laid side by side. */
export interface CheckFailure {
	/** What was looked at: `status`, `header allow`, `json`, ... */
	part: string;
	expected: string;
	actual: string;
	exchange?: Exchange;
}

/** The learner's program did not come up. */
export interface StartFailure {
	kind: 'crashed' | 'ended' | 'not-listening';
	/** Exit code, if it ended by itself. */
	code: number | null;
	signal: string | null;
	/** What the program printed. */
	stdout: string;
	stderr: string;
	/** How long was waited, milliseconds. */
	waited: number;
}

export type CheckEvent =
	| {
			type: 'check';
			id: string;
			/** The sentence after the id. */
			says: string;
			ok: boolean;
			/** How long it took, milliseconds. */
			ms: number;
			/** The rest is there when it failed. */
			message?: string;
			failure?: CheckFailure;
			start?: StartFailure;
			stack?: string;
	  }
	/** The check file itself broke: the author's fault, or ours; never a wrong answer. */
	| { type: 'broken'; message: string; stack?: string; start?: StartFailure }
	| { type: 'end'; passed: number; failed: number };
