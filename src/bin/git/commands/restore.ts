// git restore [--staged] [--worktree] [--source=<commit>] <path>...
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { revision } from '../objects/revision.ts';
import { options } from '../options.ts';
import { restorePaths } from '../work/restore-paths.ts';

const USAGE = 'git restore [--source=<commit>] [--staged] [--worktree] [--] <pathspec>...';

export const restore: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { flags, values, words, paths } = options(
			args,
			{
				staged: { type: 'boolean', short: 'S' },
				worktree: { type: 'boolean', short: 'W' },
				source: { type: 'string', short: 's' },
			},
			USAGE,
		);
		const typed = [...words, ...(paths ?? [])];
		if (typed.length === 0) throw new GitError('you must specify path(s) to restore');
		await restorePaths(repository, typed, {
			staged: flags.staged === true,
			worktree: flags.worktree === true || !flags.staged,
			source: values.source ? await revision(repository, values.source) : undefined,
		});
	},
};
