// What comes out of the database, checked: an older or newer version may have written it.
import * as v from 'valibot';

const contents = v.union([v.string(), v.instance(Uint8Array)]);

const head = v.object({
	key: v.string(),
	title: v.string(),
	within: v.string(),
	changedAt: v.number(),
	conflicts: v.array(v.object({ path: v.string(), theirs: v.nullable(contents) })),
	copyOf: v.exactOptional(v.string()),
	/** The tab that may write. */
	owner: v.string(),
});

export const storedWork = {
	head,
	file: v.object({ key: v.string(), path: v.string(), contents }),
	base: v.object({ key: v.string(), files: v.map(v.string(), contents) }),
	undo: v.object({
		key: v.string(),
		label: v.string(),
		before: v.map(v.string(), v.nullable(contents)),
	}),
};
