// git rev-list [--count] [--all] [--parents] [-n <number>] <revision range> [-- <path>...]
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { logArguments } from '../log/log-arguments.ts';
import { logOptions } from '../log/log-options.ts';
import { selectCommits } from '../log/select-commits.ts';
import { walkCommits } from '../revisions/walk-commits.ts';
import { commitOrFail } from '../revisions/commit-or-fail.ts';
import { options } from '../options.ts';
import { print } from '../text/print.ts';

const USAGE =
	'git rev-list [--count] [--left-right] [--all] [--parents] [-n <number>] <commit>... [-- <path>...]';

export const revList: Command = {
	usage: USAGE,
	run(repository, args) {
		const parsed = options(
			logArguments(args),
			{
				...logOptions,
				count: { type: 'boolean' },
				parents: { type: 'boolean' },
				'left-right': { type: 'boolean' },
			},
			USAGE,
		);
		const { flags, words } = parsed;
		if (words.length === 0 && !flags.all && !flags.branches && !flags.tags && !flags.remotes)
			throw new GitError(`usage: ${USAGE}`, { code: 129, prefix: '' });
		const range = /^(.*)\.\.\.(.*)$/.exec(words[0] ?? '');
		if (flags['left-right'] && flags.count && range) {
			const [left, right] = [range[1], range[2]].map((word) =>
				commitOrFail(repository, word || 'HEAD'),
			);
			if (left !== undefined && right !== undefined) {
				const only = (tip: string, other: string): number =>
					walkCommits(repository.objects, { tips: [tip], without: [other] }).length;
				print(`${only(left, right)}\t${only(right, left)}`);
			}
			return Promise.resolve(0);
		}
		const { commits } = selectCommits(
			repository,
			parsed,
			parsed.paths?.map((path) => repository.inside(path)),
		);
		if (flags.count) print(String(commits.length));
		else
			print(
				...commits.map(({ oid, parents }) => (flags.parents ? [oid, ...parents].join(' ') : oid)),
			);
		return Promise.resolve(0);
	},
};
