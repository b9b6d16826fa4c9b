// `[main 1a2b3c4] Add a` and what changed: what git says when it has made a commit.
import { compareFiles } from '../diff/compare-files.ts';
import { countChange } from '../diff/count-change.ts';
import { commitTitle } from '../log/commit-title.ts';
import type { Repository } from '../repository.ts';
import { formatDate } from './format-date.ts';
import { print } from './print.ts';
import { shortStat } from './short-stat.ts';
import { summaryLines } from './summary-lines.ts';

export interface CommitNews {
	/** The author's date was taken from elsewhere, and is shown. */
	date: boolean;
	/** There was no commit before. */
	root?: boolean;
}

export function printCommit(repository: Repository, oid: string, news: CommitNews): void {
	const { parents, author, committer, message } = repository.objects.commit(oid);
	const branch = repository.branch() ?? 'detached HEAD';
	const root = news.root ? ' (root-commit)' : '';
	print(`[${branch}${root} ${repository.short(oid)}] ${commitTitle(message)}`);
	if (author.name !== committer.name || author.email !== committer.email)
		print(` Author: ${author.name} <${author.email}>`);
	if (news.date) print(` Date: ${formatDate(author)}`);
	if (parents.length > 1) return;
	const changes = compareFiles(repository, repository.filesOf(parents[0]), repository.filesOf(oid));
	if (changes.length === 0) return;
	print(shortStat(changes.map((change) => countChange(repository, change))));
	print(...summaryLines(changes));
}
