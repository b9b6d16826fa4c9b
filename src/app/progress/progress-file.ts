// Progress as a file, to be taken to another browser.
import * as v from 'valibot';
import { checkRecord } from './check-record.ts';
import type { StoredProgress } from './progress-store.ts';
import { quizAnswer } from './quiz-answer.ts';

const schema = v.object({
	format: v.literal('slipway-progress', 'this is not a file of exported progress'),
	version: v.literal(1, 'it was made by a newer version of Slipway'),
	checks: v.array(checkRecord),
	/** Not in files of earlier versions. */
	answers: v.optional(v.array(quizAnswer), []),
});

export const progressFile = {
	write({ checks, answers }: StoredProgress): string {
		const file = { format: 'slipway-progress', version: 1, checks, answers };
		return `${JSON.stringify(file, undefined, '\t')}\n`;
	},

	/** @throws Error with one sentence, if the text is no such file */
	read(text: string): StoredProgress {
		const result = v.safeParse(schema, parse(text));
		if (result.success) return result.output;
		const [issue] = result.issues;
		const place = v.getDotPath(issue);
		throw new Error(
			`This file can't be imported: ${place === null ? '' : `${place}: `}${issue.message}.`,
		);
	},
};

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		throw new Error("This file can't be imported: it is not JSON.", { cause: error });
	}
}
