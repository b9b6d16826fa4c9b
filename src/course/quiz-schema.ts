// The YAML inside a ```quiz block
import * as v from 'valibot';

const text = v.pipe(v.string(), v.nonEmpty());

export const quizSchema = v.strictObject({
	question: text,
	kind: v.optional(v.picklist(['single', 'multiple', 'output']), 'single'),
	options: v.pipe(
		v.array(
			v.strictObject({
				/** A number or `true` is what an author writes without thinking of YAML. */
				text: v.pipe(v.union([text, v.number(), v.boolean()]), v.transform(String)),
				right: v.optional(v.boolean(), false),
				why: text,
			}),
		),
		v.minLength(2, 'a question has at least two options'),
		v.check((options) => options.some(({ right }) => right), 'one option needs `right: true`'),
	),
});
