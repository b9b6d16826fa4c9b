// The frontmatter of lesson.md
import * as v from 'valibot';
import { insidePath } from './inside-path.ts';

export const lessonSchema = v.strictObject({
	title: v.pipe(v.string(), v.nonEmpty()),
	/** Open at first. */
	focus: insidePath,
	command: v.optional(v.pipe(v.string(), v.nonEmpty()), 'node --watch server.js'),
	port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535)), 3000),
	path: v.optional(
		v.pipe(v.string(), v.startsWith('/', 'a path of the server starts with /')),
		'/',
	),
	editable: v.optional(v.array(insidePath)),
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)),
	/** Files of the previous lesson or the starter that the solution deletes. */
	remove: v.optional(v.array(insidePath), []),
});
