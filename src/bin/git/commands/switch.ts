// git switch [-c] <branch> [<start>] | --detach <commit> | -
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import { previousBranch } from '../refs/previous-branch.ts';
import { remoteBranch } from '../refs/remote-branch.ts';
import type { Repository } from '../repository.ts';
import { commitOf } from '../revisions/commit-of.ts';
import { switchBranch as go } from '../work/switch-branch.ts';

const USAGE =
	'git switch [-q] [-f] [-c | -C] <branch> [<start-point>] | git switch --detach [<commit>] | git switch -';

export const switchBranch: Command = {
	usage: USAGE,
	run(repository, args) {
		const { flags, values, words } = options(
			args,
			{
				create: { type: 'string', short: 'c' },
				'force-create': { type: 'string', short: 'C' },
				orphan: { type: 'string' },
				detach: { type: 'boolean', short: 'd' },
				quiet: { type: 'boolean', short: 'q' },
				force: { type: 'boolean', short: 'f' },
				'discard-changes': { type: 'boolean' },
				track: { type: 'boolean', short: 't' },
				'no-track': { type: 'boolean' },
			},
			USAGE,
		);
		const { refs } = repository;
		const how = {
			quiet: flags.quiet === true,
			force: flags.force === true || flags['discard-changes'] === true,
		};
		refuseUnderWay(repository);
		const created = values.create ?? values['force-create'];
		const first = words[0] === '-' ? previousBranch(refs) : words[0];
		const commit = first === undefined ? undefined : commitOf(repository, first);
		if (created !== undefined) {
			if (first !== undefined && commit === undefined)
				throw new GitError(`invalid reference: ${first}`);
			const track =
				first !== undefined && refs.raw(`refs/remotes/${first}`) ? { track: first } : {};
			const reset = values['force-create'] !== undefined;
			go(repository, { newBranch: created, from: commit, reset, ...track }, how);
		} else if (values.orphan !== undefined) {
			refs.moveHead({ branch: values.orphan }, undefined);
		} else if (flags.detach) {
			const oid = commit ?? repository.headOrFail();
			go(repository, { commit: oid, name: first ?? 'HEAD' }, how);
		} else if (first === undefined) throw new GitError('missing branch or commit argument');
		else if (refs.raw(`refs/heads/${first}`) !== undefined) go(repository, { branch: first }, how);
		else {
			const remote = remoteBranch(refs, first);
			if (remote !== undefined) {
				const from = refs.resolve(`refs/remotes/${remote}`);
				go(repository, { newBranch: first, from, reset: false, track: remote }, how);
			} else if (commit !== undefined)
				refuseCommit(first, refs.raw(`refs/tags/${first}`) !== undefined);
			else throw new GitError(`invalid reference: ${first}`);
		}
		return Promise.resolve(0);
	},
};

/** `git switch` is stricter than `git checkout`. */
function refuseUnderWay(repository: Repository): void {
	for (const [state, verb, command] of [
		['MERGE_HEAD', 'merging', 'merge'],
		['CHERRY_PICK_HEAD', 'cherry-picking', 'cherry-pick'],
		['REVERT_HEAD', 'reverting', 'revert'],
	] as const) {
		if (repository.readState(state) === undefined) continue;
		throw new GitError(
			`cannot switch branch while ${verb}\nConsider "git ${command} --quit" or "git worktree add".`,
		);
	}
}

function refuseCommit(name: string, tag: boolean): never {
	throw new GitError(
		`a branch is expected, got ${tag ? 'tag' : 'commit'} '${name}'\nhint: If you want to detach HEAD at the commit, try again with the --detach option.`,
	);
}
