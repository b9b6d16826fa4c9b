// The frontmatter of lesson.md
import * as v from 'valibot';

const file = v.pipe(
	v.string(),
	v.nonEmpty(),
	v.check((path) => isInside(path), 'a path stays inside the lesson: no leading slash, no `..`'),
);

function isInside(path: string): boolean {
	return !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..');
}

export const lessonSchema = v.strictObject({
	title: v.pipe(v.string(), v.nonEmpty()),
	/** Open at first. */
	focus: file,
	command: v.optional(v.pipe(v.string(), v.nonEmpty()), 'node --watch server.js'),
	port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535)), 3000),
	path: v.optional(
		v.pipe(v.string(), v.startsWith('/', 'a path of the server starts with /')),
		'/',
	),
	editable: v.optional(v.array(file)),
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)),
	/** Files of the previous lesson or the starter that the solution deletes. */
	remove: v.optional(v.array(file), []),
});
