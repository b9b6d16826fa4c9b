// git restore [--staged] [--worktree] [--source=<commit>] [--ours | --theirs] <path>...
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import { peel } from '../revisions/peel.ts';
import { resolveRevision } from '../revisions/resolve-revision.ts';
import { restorePaths } from '../work/restore-paths.ts';

const USAGE =
	'git restore [--source=<commit>] [--staged] [--worktree] [--ours | --theirs] [--] <pathspec>...';

export const restore: Command = {
	usage: USAGE,
	run(repository, args) {
		const { flags, values, words, paths } = options(
			args,
			{
				staged: { type: 'boolean', short: 'S' },
				worktree: { type: 'boolean', short: 'W' },
				source: { type: 'string', short: 's' },
				ours: { type: 'boolean' },
				theirs: { type: 'boolean' },
				quiet: { type: 'boolean', short: 'q' },
			},
			USAGE,
		);
		const typed = [...words, ...(paths ?? [])];
		if (typed.length === 0) throw new GitError('you must specify path(s) to restore');
		const named =
			values.source === undefined ? undefined : resolveRevision(repository, values.source);
		const source = named === undefined ? undefined : peel(repository.objects, named, 'commit');
		if (values.source !== undefined && source === undefined)
			throw new GitError(`could not resolve ${values.source}`);
		restorePaths(repository, typed, {
			staged: flags.staged === true,
			worktree: flags.worktree === true || !flags.staged,
			source,
			side: flags.ours ? 'ours' : flags.theirs ? 'theirs' : undefined,
		});
		return Promise.resolve(0);
	},
};
