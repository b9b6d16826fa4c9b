// The output of `git log` in a format for programs -> commits.
import type { GitCommit } from './git-commit.ts';

/** One record per commit; fields are parted by NUL, and a record ends with one. */
const FORMAT = ['%H', '%P', '%an', '%ae', '%at', '%D', '%s'].join('%x00') + '%x00';
const FIELDS = 7;

export const readLog = {
	/** Arguments of git. `--all` would bring the parts of stashes along. */
	args(count: number): string[] {
		return [
			'log',
			'--topo-order',
			'--decorate=full',
			`--format=${FORMAT}`,
			`--max-count=${count}`,
			'--branches',
			'--tags',
			'--remotes',
			'HEAD',
		];
	},
	parse(text: string): GitCommit[] {
		const fields = text.split('\0');
		const commits: GitCommit[] = [];
		for (let at = 0; at + FIELDS < fields.length; at += FIELDS) {
			const [oid = '', parents = '', author = '', email = '', time = '0', refs = '', subject = ''] =
				fields.slice(at, at + FIELDS);
			commits.push({
				// A line end parts the records, too.
				oid: oid.trim(),
				parents: parents.split(' ').filter((parent) => parent !== ''),
				author,
				email,
				time: Number(time) * 1000,
				refs: refsOf(refs),
				subject,
			});
		}
		return commits;
	},
};

/** `HEAD -> refs/heads/main, tag: refs/tags/v1` -> `HEAD`, `refs/heads/main`, `refs/tags/v1`. */
function refsOf(decoration: string): string[] {
	return decoration.split(/, | -> /).flatMap((name) => {
		if (name === '') return [];
		const [, tag] = /^tag: (?:refs\/tags\/)?(.+)$/.exec(name) ?? [];
		if (tag !== undefined) return [`refs/tags/${tag}`];
		return [name === 'HEAD' || name.startsWith('refs/') ? name : `refs/heads/${name}`];
	});
}
