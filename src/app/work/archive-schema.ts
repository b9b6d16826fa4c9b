// slipway.json, the list of contents of an exported zip. The files lie beside it, each workspace in its folder.
import * as v from 'valibot';

const contents = v.union([v.string(), v.object({ base64: v.pipe(v.string(), v.base64()) })]);
const files = v.record(v.string(), contents);

/** `pack/lesson`, `play/id`; a copy has `#` and a mark behind it. */
const key = v.pipe(v.string(), v.regex(/^[^/\\#]+\/[^/\\#]+(#\w+)?$/, 'is no key of a workspace'));

export const archiveSchema = v.object({
	format: v.literal('slipway-work', 'is not that of work exported from Slipway'),
	version: v.literal(1, 'is one that this version of Slipway does not know: reload the page'),
	/** Milliseconds since 1970. */
	madeAt: v.number(),
	works: v.array(
		v.object({
			key,
			/** In the zip. */
			folder: v.pipe(v.string(), v.nonEmpty()),
			title: v.string(),
			within: v.string(),
			changedAt: v.number(),
			copyOf: v.exactOptional(key),
			/** Path -> length in bytes. */
			files: v.record(v.string(), v.number()),
			/** What the learner began with. */
			base: files,
			conflicts: v.array(v.object({ path: v.string(), theirs: v.nullable(contents) })),
		}),
	),
});

export type ArchiveIndex = v.InferOutput<typeof archiveSchema>;
export type ArchiveContents = v.InferOutput<typeof contents>;
