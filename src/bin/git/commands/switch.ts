// git switch [-c] <branch> [<start>] | --detach <commit>
import git from 'isomorphic-git';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { revision } from '../objects/revision.ts';
import { options } from '../options.ts';
import { createAndSwitch } from '../work/create-and-switch.ts';
import { detachAt } from '../work/detach-at.ts';
import { switchTo } from '../work/switch-to.ts';

const USAGE =
	'git switch [-c | --create] <branch> [<start-point>] | git switch --detach [<commit>]';

export const switchBranch: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { flags, values, words } = options(
			args,
			{
				create: { type: 'string', short: 'c' },
				detach: { type: 'boolean', short: 'd' },
				quiet: { type: 'boolean', short: 'q' },
			},
			USAGE,
		);
		const [first] = words;
		if (values.create) {
			await createAndSwitch(
				repository,
				values.create,
				first ? await revision(repository, first) : undefined,
				flags.quiet === true,
			);
		} else if (flags.detach)
			await detachAt(repository, await revision(repository, first ?? 'HEAD'), first ?? 'HEAD');
		else if (!first) throw new GitError('missing branch or commit argument');
		else if ((await git.listBranches(repository.base)).includes(first))
			await switchTo(repository, first, flags.quiet === true);
		else throw new GitError(`invalid reference: ${first}`);
	},
};
