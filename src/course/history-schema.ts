// history.yaml: the commits that a lesson begins with.
import * as v from 'valibot';
import { insidePath } from './inside-path.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const ID = 'an id has small letters, digits and hyphens';
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, ID));
const NAME = 'a branch or tag has letters, digits, and . / - between them';
const name = v.pipe(v.string(), v.regex(/^\w+(?:[./-]\w+)*$/, NAME));

export const historySchema = v.strictObject({
	/** The branch that is checked out. */
	head: v.optional(name, 'main'),
	/** `none`: git has no name to sign with until the learner gives one. */
	identity: v.optional(v.picklist(['learner', 'none']), 'learner'),
	commits: v.pipe(
		v.array(
			v.strictObject({
				/** Also the folder `history/<id>/` with the files that differ. */
				id,
				/** Default: the branch of the commit before. */
				branch: v.optional(name),
				/** Default: the newest commit of the branch. */
				parents: v.optional(v.array(id)),
				message: text,
				author: v.pipe(
					v.string(),
					v.regex(
						/^[^<>\n]+ <[^<>\s]+@[^<>\s]+>$/,
						'an author is written `Name <name@example.org>`',
					),
				),
				date: v.pipe(v.string(), v.isoTimestamp('a date is written 2026-03-02T09:15:00Z')),
				remove: v.optional(v.array(insidePath), []),
				/** Name of the tag: its message, or nothing. */
				tags: v.optional(v.record(name, v.nullable(text)), {}),
			}),
		),
		v.minLength(1, 'a history has at least one commit'),
	),
});
