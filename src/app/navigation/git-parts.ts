// What pack.json says of a lesson about git: the history that it begins with, and the steps of its solution.
import * as v from 'valibot';

const fileSet = v.record(v.string(), v.union([v.string(), v.object({ base64: v.string() })]));
const branch = v.pipe(v.string(), v.regex(/^\w+(?:[./-]\w+)*$/, 'must be the name of a branch'));

const history = v.object({
	head: branch,
	identity: v.boolean(),
	commits: v.array(
		v.object({
			id: v.string(),
			branch,
			parents: v.array(v.string()),
			author: v.object({ name: v.string(), email: v.string() }),
			time: v.number(),
			message: v.string(),
			changes: fileSet,
			remove: v.array(v.string()),
			tags: v.record(branch, v.nullable(v.string())),
		}),
	),
});

const step = v.variant('kind', [
	v.object({ kind: v.literal('run'), command: v.string(), code: v.number() }),
	v.object({ kind: v.literal('edit'), files: fileSet, remove: v.array(v.string()) }),
]);

export const gitParts = { history: v.optional(history), steps: v.optional(v.array(step)) };
