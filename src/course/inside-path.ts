// A path that an author writes: it stays inside the lesson.
import * as v from 'valibot';

export const insidePath = v.pipe(
	v.string(),
	v.nonEmpty(),
	v.check((path) => isInside(path), 'a path stays inside the lesson: no leading slash, no `..`'),
);

function isInside(path: string): boolean {
	return !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..');
}
