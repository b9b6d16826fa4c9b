// git reset [--soft | --mixed | --hard | --merge | --keep] [<commit>] | git reset [<commit>] -- <path>...
import type { Command } from '../command.ts';
import { compareFiles } from '../diff/compare-files.ts';
import { GitError } from '../git-error.ts';
import { commitTitle } from '../log/commit-title.ts';
import { giveUp } from '../merge/give-up.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';
import { commitOf } from '../revisions/commit-of.ts';
import { commitOrFail } from '../revisions/commit-or-fail.ts';
import { print } from '../text/print.ts';
import { restorePaths } from '../work/restore-paths.ts';
import { updateTree } from '../work/update-tree.ts';
import { workFiles } from '../work/work-files.ts';

const USAGE =
	'git reset [--soft | --mixed | --hard | --merge | --keep] [-q] [<commit>] | git reset [-q] [<commit>] [--] <pathspec>...';

const MODES = ['soft', 'hard', 'merge', 'keep'] as const;
type Mode = (typeof MODES)[number] | 'mixed';

export const reset: Command = {
	usage: USAGE,
	run(repository, args) {
		const { flags, words, paths } = options(
			args,
			{
				soft: { type: 'boolean' },
				mixed: { type: 'boolean' },
				hard: { type: 'boolean' },
				merge: { type: 'boolean' },
				keep: { type: 'boolean' },
				quiet: { type: 'boolean', short: 'q' },
			},
			USAGE,
		);
		const [first, ...rest] = words;
		const known = first === undefined ? undefined : commitOf(repository, first);
		const files = [...(known || first === undefined ? rest : words), ...(paths ?? [])];
		const mode: Mode = MODES.find((name) => flags[name]) ?? 'mixed';
		const quiet = flags.quiet === true;
		if (files.length > 0) {
			if (
				!paths &&
				first !== undefined &&
				!known &&
				!repository.index.has(repository.inside(first))
			)
				commitOrFail(repository, first);
			if (mode !== 'mixed') throw new GitError(`Cannot do ${mode} reset with paths.`);
			restorePaths(repository, files, { staged: true, worktree: false, source: known });
			tellUnstaged(repository, quiet);
			return Promise.resolve(0);
		}
		const unborn = repository.head() === undefined && first === undefined;
		const target = known ?? (unborn ? undefined : commitOrFail(repository, first ?? 'HEAD'));
		resetTo(repository, target, mode, first ?? 'HEAD');
		if (mode === 'mixed') tellUnstaged(repository, quiet);
		if (mode === 'hard' && !quiet && target !== undefined) {
			const title = commitTitle(repository.objects.commit(target).message);
			print(`HEAD is now at ${repository.short(target)} ${title}`);
		}
		return Promise.resolve(0);
	},
};

function resetTo(
	repository: Repository,
	target: string | undefined,
	mode: Mode,
	name: string,
): void {
	const { index, refs } = repository;
	const head = repository.head();
	const files = repository.filesOf(target);
	const before = repository.filesOf(head);
	if (
		mode === 'soft' &&
		(index.conflicts().size > 0 || repository.readState('MERGE_HEAD') !== undefined)
	)
		throw new GitError('Cannot do a soft reset in the middle of a merge.');
	if (mode === 'hard') updateTree(repository, before, files, { verb: 'checkout', force: true });
	if (mode === 'keep') updateTree(repository, before, files, { verb: 'reset', end: name });
	if (mode === 'mixed') index.replace(files);
	if (mode === 'merge' && target !== undefined) giveUp(repository, target, name);
	index.save();
	if (head !== undefined) repository.writeState('ORIG_HEAD', `${head}\n`);
	if (target !== undefined && mode !== 'merge')
		refs.update('HEAD', target, `reset: moving to ${name}`);
	if (mode === 'soft') return;
	for (const state of ['MERGE_HEAD', 'MERGE_MSG', 'MERGE_MODE', 'CHERRY_PICK_HEAD', 'REVERT_HEAD'])
		repository.writeState(state, undefined);
}

function tellUnstaged(repository: Repository, quiet: boolean): void {
	const work = workFiles(repository);
	repository.index.save();
	const changes = compareFiles(repository, repository.index.files(), work, false);
	if (quiet || changes.length === 0) return;
	print(
		'Unstaged changes after reset:',
		...changes.map(({ status, path }) => `${status}\t${repository.shown(path)}`),
	);
}
