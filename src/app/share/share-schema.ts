// A share as JSON, checked: it comes from anybody.
import * as v from 'valibot';
import { pathProblem } from './path-problem.ts';
import { shareLimits } from './share-limits.ts';

const id = v.pipe(
	v.string(),
	v.regex(/^[\w][\w.~-]{0,99}$/, 'this is no name of a pack or a lesson'),
);
const short = v.pipe(v.string(), v.maxLength(200));
const path = v.pipe(
	v.string(),
	v.check((text) => pathProblem(text) === undefined, 'a file has a path that is not allowed'),
);
/** One class of signs at a time: a pattern with groups could run out of stack on a long text. */
const base64 = v.pipe(
	v.string(),
	v.check(
		(text) => text.length % 4 === 0 && /^[\w+/]*={0,2}$/.test(text) && !text.includes('_'),
		'some of it is no base64',
	),
);
/** Such as git and a shell take without a second thought. */
const branch = v.pipe(
	v.string(),
	v.regex(/^\w(?:[\w-]|[./](?=\w)){0,99}$/, 'this is no name of a branch'),
);
const contents = v.union([v.string(), v.strictObject({ b: base64 }), v.null()]);

export const shareSchema = v.strictObject({
	/** Pack: id, version, hash. */
	p: v.strictTuple([id, short, short]),
	/** Lesson: id, title. */
	l: v.strictTuple([id, short]),
	/** Files: path and text, `{ b }` for bytes, or null. */
	f: v.pipe(
		v.array(v.strictTuple([path, contents])),
		v.maxLength(shareLimits.files, 'there are too many files in it'),
		v.check(
			(files) => noCollision(files.map(([name]) => name)),
			'two of its files have the same path',
		),
	),
	/** The starter's other files, as one hash. */
	u: v.optional(short, ''),
	/** How it is run: command, port, path, focus. With it, `f` are all files. */
	r: v.optional(
		v.strictTuple([
			v.pipe(short, v.regex(/\S/)),
			v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535)),
			v.pipe(short, v.startsWith('/')),
			path,
		]),
	),
	/** The repository: the branch that is checked out, and what `git fast-export` writes; as text where it is some, which packs better. */
	h: v.optional(v.strictTuple([branch, v.union([v.string(), v.strictObject({ b: base64 })])])),
});

/** No path twice, and none that is both a file and a folder. */
function noCollision(paths: readonly string[]): boolean {
	const files = new Set(paths);
	if (files.size < paths.length) return false;
	return !paths.some((name) => {
		for (let at = name.indexOf('/'); at !== -1; at = name.indexOf('/', at + 1)) {
			if (files.has(name.slice(0, at))) return true;
		}
		return false;
	});
}
