// A commit as `git log` and `git show` print it.
import type { ReadCommitResult } from 'isomorphic-git';
import { short } from '../objects/short.ts';
import { formatDate } from './format-date.ts';
import { paint } from './paint.ts';

export function commitText(
	{ oid, commit }: ReadCommitResult,
	names: readonly string[] | undefined,
): string {
	const { author, message, parent } = commit;
	const decoration = names ? ` (${names.join(', ')})` : '';
	return [
		paint('yellow', `commit ${oid}${decoration}`),
		...(parent.length > 1 ? [`Merge: ${parent.map(short).join(' ')}`] : []),
		`Author: ${author.name} <${author.email}>`,
		`Date:   ${formatDate(author.timestamp, author.timezoneOffset)}`,
		'',
		...message
			.trimEnd()
			.split('\n')
			.map((line) => (line === '' ? '    ' : `    ${line}`)),
	].join('\n');
}
