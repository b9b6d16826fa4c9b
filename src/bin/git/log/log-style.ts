// How commits are printed: a named form, or a format of one's own.
import { GitError } from '../git-error.ts';
import type { Parsed } from '../options.ts';
import type { DateForm } from '../text/format-date.ts';
import type { LogForm } from './commit-text.ts';

export interface LogStyle {
	form: LogForm;
	/** `--format=…`; undefined for a named form. */
	format: string | undefined;
	/** True: a line end behind each commit; false: between them (`format:` instead of `tformat:`). */
	terminated: boolean;
	abbreviate: boolean;
	date: DateForm;
}

const FORMS: readonly string[] = ['medium', 'oneline', 'short', 'full', 'fuller', 'raw'];
const DATES: Readonly<Record<string, DateForm>> = {
	default: 'default',
	iso: 'iso',
	iso8601: 'iso',
	'iso-strict': 'iso-strict',
	'iso8601-strict': 'iso-strict',
	rfc: 'rfc',
	rfc2822: 'rfc',
	short: 'short',
	raw: 'raw',
	unix: 'unix',
	relative: 'relative',
};

export function logStyle({ flags, values }: Parsed): LogStyle {
	const text = values.pretty ?? 'medium';
	const abbreviate = flags['abbrev-commit'] === true;
	const date = DATES[values.date ?? 'default'];
	if (!date) throw new GitError(`unknown date format ${values.date}`);
	const common = { abbreviate, date };
	if (FORMS.includes(text))
		return { ...common, form: text as LogForm, format: undefined, terminated: false };
	const own = /^(t?format):([^]*)$/.exec(text);
	if (own)
		return { ...common, form: 'medium', format: own[2] ?? '', terminated: own[1] === 'tformat' };
	if (text === '' || text.includes('%'))
		return { ...common, form: 'medium', format: text, terminated: true };
	throw new GitError(`invalid --pretty format: ${text}`);
}
