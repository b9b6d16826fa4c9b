// Progress as a file, to be taken to another browser.
import * as v from 'valibot';
import { checkRecord, type CheckRecord } from './check-record.ts';

const schema = v.object({
	format: v.literal('slipway-progress', 'this is not a file of exported progress'),
	version: v.literal(1, 'it was made by a newer version of Slipway'),
	checks: v.array(checkRecord),
});

export const progressFile = {
	write(records: Iterable<CheckRecord>): string {
		const file = { format: 'slipway-progress', version: 1, checks: [...records] };
		return `${JSON.stringify(file, undefined, '\t')}\n`;
	},

	/** @throws Error with one sentence, if the text is no such file */
	read(text: string): CheckRecord[] {
		const result = v.safeParse(schema, parse(text));
		if (result.success) return result.output.checks;
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
