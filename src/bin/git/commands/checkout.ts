// git checkout [-b] <branch> | <commit> | [<commit>] -- <path>...
import git from 'isomorphic-git';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { revision } from '../objects/revision.ts';
import { revisionOrUndefined } from '../objects/revision-or-undefined.ts';
import { options } from '../options.ts';
import { createAndSwitch } from '../work/create-and-switch.ts';
import { detachAt } from '../work/detach-at.ts';
import { restorePaths } from '../work/restore-paths.ts';
import { switchTo } from '../work/switch-to.ts';

const USAGE = 'git checkout [-b <new-branch>] [<branch> | <commit>] [--] [<file>...]';

export const checkout: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { values, words, paths } = options(args, { b: { type: 'string', short: 'b' } }, USAGE);
		const [first, ...rest] = words;
		if (values.b) {
			await createAndSwitch(
				repository,
				values.b,
				first ? await revision(repository, first) : undefined,
			);
			return;
		}
		const oid = first === undefined ? undefined : await revisionOrUndefined(repository, first);
		const files = [...(oid || first === undefined ? rest : words), ...(paths ?? [])];
		if (files.length > 0) {
			const count = await restorePaths(repository, files, {
				staged: oid !== undefined,
				worktree: true,
				source: oid,
			});
			if (!paths)
				process.stderr.write(
					`Updated ${count} path${count === 1 ? '' : 's'} from ${oid ? first : 'the index'}\n`,
				);
		} else if (first === undefined) throw new GitError('missing branch or commit argument');
		else if ((await git.listBranches(repository.base)).includes(first))
			await switchTo(repository, first);
		else if (oid) await detachAt(repository, oid, first);
	},
};
