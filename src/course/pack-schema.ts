// pack.yaml
import * as v from 'valibot';

export const packSchema = v.strictObject({
	format: v.literal(1, 'this version of Slipway reads format 1'),
	title: v.pipe(v.string(), v.nonEmpty()),
	summary: v.pipe(v.string(), v.nonEmpty()),
	version: v.pipe(
		v.string(),
		v.regex(/^\d+\.\d+\.\d+$/, 'a version has three numbers, as in 1.0.0'),
	),
	license: v.pipe(v.string(), v.nonEmpty()),
	authors: v.pipe(v.array(v.string()), v.minLength(1, 'name at least one author')),
});
