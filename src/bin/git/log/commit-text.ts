// A commit as `git log` and `git show` print it.
import type { Commit } from '../objects/git-object.ts';
import { formatDate } from '../text/format-date.ts';
import { paint } from '../text/paint.ts';
import { commitTitle } from './commit-title.ts';
import type { PrettyContext } from './pretty-format.ts';

export type LogForm = 'medium' | 'oneline' | 'short' | 'full' | 'fuller' | 'raw';

/** Without a line end. @param abbreviate shows seven digits */
export function commitText(
	commit: Commit,
	form: LogForm,
	context: PrettyContext,
	abbreviate: boolean,
): string {
	const { oid, parents, message } = commit;
	const { repository, names, log } = context;
	const shown = abbreviate ? repository.short(oid) : oid;
	const decoration = names.length > 0 ? paint('yellow', ` (${names.join(', ')})`) : '';
	if (form === 'oneline') {
		const entry = log ? ` ${log.selector}: ${log.message}` : ` ${commitTitle(message)}`;
		return `${paint('yellow', shown)}${decoration}${entry}`;
	}
	const text = form === 'short' ? commitTitle(message) : message.replace(/^\n+/, '').trimEnd();
	return [
		`${paint('yellow', `commit ${shown}`)}${decoration}`,
		...(log
			? [
					`Reflog: ${log.selector} (${personOf(commit.committer)})`,
					`Reflog message: ${log.message}`,
				]
			: []),
		...(parents.length > 1 && form !== 'raw'
			? [`Merge: ${parents.map((parent) => repository.short(parent)).join(' ')}`]
			: []),
		...peopleLines(commit, form, context),
		'',
		...text.split('\n').map((line) => (line === '' && form === 'raw' ? '    ' : `    ${line}`)),
	].join('\n');
}

function personOf({ name, email }: { name: string; email: string }): string {
	return `${name} <${email}>`;
}

function peopleLines(commit: Commit, form: LogForm, { date }: PrettyContext): string[] {
	const { author, committer, tree, parents } = commit;
	const when = (person: typeof author): string => formatDate(person, date);
	if (form === 'raw')
		return [
			`tree ${tree}`,
			...parents.map((parent) => `parent ${parent}`),
			`author ${personOf(author)} ${author.timestamp} ${author.zone}`,
			`committer ${personOf(committer)} ${committer.timestamp} ${committer.zone}`,
		];
	if (form === 'short') return [`Author: ${personOf(author)}`];
	if (form === 'full') return [`Author: ${personOf(author)}`, `Commit: ${personOf(committer)}`];
	if (form === 'fuller')
		return [
			`Author:     ${personOf(author)}`,
			`AuthorDate: ${when(author)}`,
			`Commit:     ${personOf(committer)}`,
			`CommitDate: ${when(committer)}`,
		];
	return [`Author: ${personOf(author)}`, `Date:   ${when(author)}`];
}
