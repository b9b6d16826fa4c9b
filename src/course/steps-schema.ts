// steps.yaml: an answer as commands to type and files to change, in order.
import * as v from 'valibot';
import { insidePath } from './inside-path.ts';

export const stepsSchema = v.strictObject({
	steps: v.pipe(
		v.array(
			v.pipe(
				v.strictObject({
					/** A command line for the shell. */
					run: v.optional(v.pipe(v.string(), v.nonEmpty())),
					/** How the command ends, if not with 0: a merge with a conflict ends with 1. */
					code: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(255))),
					/** A folder beside this file: the files that differ after this step. */
					edit: v.optional(insidePath),
					/** Files that this step deletes. */
					remove: v.optional(v.array(insidePath)),
				}),
				v.check(
					({ run, code, edit, remove }) =>
						run === undefined ? code === undefined && !!(edit ?? remove) : !(edit ?? remove),
					'a step either runs a command (`run`, perhaps with `code`) or changes files (`edit`, `remove`)',
				),
			),
		),
		v.minLength(1, 'an answer has at least one step'),
	),
});
