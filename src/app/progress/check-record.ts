// What is remembered of one check: names, no text, so that a new version of the pack voids nothing.
import * as v from 'valibot';

const name = v.pipe(v.string(), v.nonEmpty());

export const checkRecord = v.object({
	pack: name,
	lesson: name,
	check: name,
	/** When it passed for the first time, ms since 1970; null: not yet. */
	passedAt: v.nullable(v.pipe(v.number(), v.minValue(0))),
	/** Runs in which it failed. */
	attempts: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export type CheckRecord = v.InferOutput<typeof checkRecord>;
