// git checkout [-b] <branch> | <commit> | [<commit>] -- <path>...
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options, type Parsed } from '../options.ts';
import type { Repository } from '../repository.ts';
import { commitOf } from '../revisions/commit-of.ts';
import { commitOrFail } from '../revisions/commit-or-fail.ts';
import { matchPaths } from '../work/match-paths.ts';
import { previousBranch } from '../refs/previous-branch.ts';
import { remoteBranch } from '../refs/remote-branch.ts';
import { restorePaths } from '../work/restore-paths.ts';
import { switchBranch } from '../work/switch-branch.ts';

const USAGE =
	'git checkout [-q] [-f] [-b <new-branch>] [<branch> | <commit>] [--ours | --theirs] [--] [<file>...]';

export const checkout: Command = {
	usage: USAGE,
	run(repository, args) {
		const parsed = options(
			args,
			{
				b: { type: 'string', short: 'b' },
				B: { type: 'string', short: 'B' },
				orphan: { type: 'string' },
				track: { type: 'boolean', short: 't' },
				'no-track': { type: 'boolean' },
				quiet: { type: 'boolean', short: 'q' },
				force: { type: 'boolean', short: 'f' },
				detach: { type: 'boolean' },
				ours: { type: 'boolean' },
				theirs: { type: 'boolean' },
			},
			USAGE,
		);
		act(repository, parsed);
		return Promise.resolve(0);
	},
};

function act(repository: Repository, parsed: Parsed): void {
	const { values, flags, words, paths } = parsed;
	const [typed, ...rest] = words;
	const first = typed === '-' ? previousBranch(repository.refs) : typed;
	const how = { quiet: flags.quiet === true, force: flags.force === true, advice: true };
	if (values.orphan !== undefined) {
		repository.refs.moveHead({ branch: values.orphan }, undefined);
		if (!how.quiet) process.stderr.write(`Switched to a new branch '${values.orphan}'\n`);
		return;
	}
	const created = values.b ?? values.B;
	if (created !== undefined) {
		const from = first === undefined ? undefined : commitOrFail(repository, first);
		const track =
			first !== undefined && repository.refs.raw(`refs/remotes/${first}`) ? { track: first } : {};
		const reset = values.B !== undefined;
		switchBranch(repository, { newBranch: created, from, reset, ...track }, how);
		return;
	}
	const oid = first === undefined ? undefined : commitOf(repository, first);
	const files = [...(oid || first === undefined ? rest : words), ...(paths ?? [])];
	if (first !== undefined && oid === undefined && !paths && words.length === 1) {
		const remote = remoteBranch(repository.refs, first);
		if (
			remote !== undefined &&
			matchPaths(repository.index.paths(), [repository.inside(first)]).length === 0
		) {
			const from = repository.refs.resolve(`refs/remotes/${remote}`);
			switchBranch(repository, { newBranch: first, from, reset: false, track: remote }, how);
			return;
		}
	}
	if (files.length > 0) checkoutFiles(repository, parsed, files, oid, first);
	else if (first === undefined && flags.detach) {
		const commit = repository.headOrFail();
		switchBranch(repository, { commit, name: commit }, { ...how, advice: false });
	} else if (first === undefined) {
		const branch = repository.branch();
		if (branch !== undefined && repository.head() !== undefined)
			switchBranch(repository, { branch }, { ...how, quiet: true });
	} else if (repository.refs.raw(`refs/heads/${first}`) !== undefined && !flags.detach)
		switchBranch(repository, { branch: first }, how);
	else if (oid !== undefined) switchBranch(repository, { commit: oid, name: first }, how);
}

function checkoutFiles(
	repository: Repository,
	{ flags, paths }: Parsed,
	files: readonly string[],
	oid: string | undefined,
	first: string | undefined,
): void {
	if (paths !== undefined && oid === undefined && files.length > paths.length)
		throw new GitError(`invalid reference: ${first}`);
	const count = restorePaths(repository, files, {
		staged: oid !== undefined,
		worktree: true,
		source: oid,
		side: flags.ours ? 'ours' : flags.theirs ? 'theirs' : undefined,
		overlay: true,
	});
	if (paths || flags.quiet) return;
	const from = oid ? repository.short(repository.objects.commit(oid).tree) : 'the index';
	process.stderr.write(
		`Updated ${count} path${count === 1 ? '' : 's'} from ${oid ? from : 'the index'}\n`,
	);
}
