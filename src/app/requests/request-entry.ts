// One request as the preload inside the container wrote it, checked: the file is the learner's to change.
import * as v from 'valibot';

const headers = v.array(v.tuple([v.string(), v.string()]));

export const requestEntry = v.object({
	/** Unique over all processes of a session. */
	id: v.string(),
	/** When it came, in ms since 1970. */
	time: v.number(),
	method: v.string(),
	path: v.string(),
	status: v.number(),
	/** From the request's header to the last byte of the answer, in ms. */
	ms: v.number(),
	/** Of the answer's body. */
	bytes: v.number(),
	pid: v.number(),
	/** The client went away before the answer was complete. */
	aborted: v.optional(v.boolean(), false),
	requestHeaders: v.optional(headers, []),
	responseHeaders: v.optional(headers, []),
});

export type RequestEntry = v.InferOutput<typeof requestEntry>;
