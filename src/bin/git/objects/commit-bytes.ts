// A commit as it is stored.
import type { Commit } from './git-object.ts';
import { personText } from './person-text.ts';

export function commitBytes(commit: Omit<Commit, 'oid'>): Buffer {
	const lines = [
		`tree ${commit.tree}`,
		...commit.parents.map((parent) => `parent ${parent}`),
		`author ${personText(commit.author)}`,
		`committer ${personText(commit.committer)}`,
		'',
		commit.message,
	];
	return Buffer.from(lines.join('\n'));
}
