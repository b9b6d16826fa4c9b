// git reset [--soft | --mixed | --hard] [<commit>] | git reset [<commit>] -- <path>...
import git from 'isomorphic-git';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { filesOfCommit } from '../objects/files-of-commit.ts';
import { revision } from '../objects/revision.ts';
import { revisionOrUndefined } from '../objects/revision-or-undefined.ts';
import { short } from '../objects/short.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';
import { print } from '../text/print.ts';
import { checkoutTree } from '../work/checkout-tree.ts';
import { indexFiles } from '../work/index-files.ts';
import { restorePaths } from '../work/restore-paths.ts';
import { setBranch } from '../work/set-branch.ts';
import { workState } from '../work/work-state.ts';

const USAGE =
	'git reset [--soft | --mixed | --hard] [-q] [<commit>] | git reset [-q] [<commit>] [--] <pathspec>...';

export const reset: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { flags, words, paths } = options(
			args,
			{
				soft: { type: 'boolean' },
				mixed: { type: 'boolean' },
				hard: { type: 'boolean' },
				quiet: { type: 'boolean', short: 'q' },
			},
			USAGE,
		);
		const [first, ...rest] = words;
		const known = first === undefined ? undefined : await revisionOrUndefined(repository, first);
		const files = [...(known || first === undefined ? rest : words), ...(paths ?? [])];
		if (files.length > 0) {
			if (flags.hard || flags.soft)
				throw new GitError(`Cannot do ${flags.hard ? 'hard' : 'soft'} reset with paths.`);
			await restorePaths(repository, files, { staged: true, worktree: false, source: known });
			await tellUnstaged(repository, flags.quiet === true);
			return;
		}
		const target = known ?? (await revision(repository, first ?? 'HEAD'));
		const mode = flags.hard ? 'hard' : flags.soft ? 'soft' : 'mixed';
		await resetTo(repository, target, mode, flags.quiet === true);
	},
};

async function resetTo(
	repository: Repository,
	target: string,
	mode: 'hard' | 'soft' | 'mixed',
	quiet: boolean,
): Promise<void> {
	const head = await repository.head();
	if (mode === 'hard') await checkoutTree(repository, target, { force: true });
	if (mode === 'mixed') await resetIndex(repository, target);
	await setBranch(repository, target);
	if (head) repository.writeState('ORIG_HEAD', `${head}\n`);
	if (mode !== 'soft') {
		for (const name of ['MERGE_HEAD', 'MERGE_MSG', 'MERGE_MODE', 'SLIPWAY_CONFLICTS'])
			repository.writeState(name, undefined);
	}
	if (mode === 'mixed') await tellUnstaged(repository, quiet);
	if (mode === 'hard' && !quiet) {
		const { commit } = await git.readCommit({ ...repository.base, oid: target });
		print(`HEAD is now at ${short(target)} ${commit.message.split('\n')[0]}`);
	}
}

async function resetIndex(repository: Repository, target: string): Promise<void> {
	const [index, files] = [await indexFiles(repository), await filesOfCommit(repository, target)];
	for (const filepath of index.keys())
		if (!files.has(filepath)) await git.remove({ ...repository.base, filepath });
	for (const [filepath, { oid, mode }] of files) {
		if (index.get(filepath)?.oid === oid) continue;
		await git.updateIndex({
			...repository.base,
			filepath,
			oid,
			mode: Number.parseInt(mode, 8),
			add: true,
		});
	}
}

async function tellUnstaged(repository: Repository, quiet: boolean): Promise<void> {
	const { unstaged } = await workState(repository);
	if (quiet || unstaged.size === 0) return;
	print(
		'Unstaged changes after reset:',
		...[...unstaged].map(([path, change]) => `${change}\t${repository.shown(path)}`),
	);
}
