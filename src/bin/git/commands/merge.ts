// git merge [--no-ff | --ff-only | --squash] [-m <message>] <commit> | --abort | --continue | --quit
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { giveUp } from '../merge/give-up.ts';
import { mergeIntoHead } from '../merge/merge-into-head.ts';
import { refuseUnderWay } from '../merge/refuse-under-way.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';
import { upstreamOf } from '../remotes/upstream-of.ts';
import { commitOf } from '../revisions/commit-of.ts';
import { commit } from './commit.ts';

const USAGE =
	'git merge [--no-ff | --ff-only | --squash] [--no-commit] [-m <msg>] <commit> | git merge --abort | git merge --continue';

export const merge: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { flags, words, lists } = options(
			args,
			{
				ff: { type: 'boolean' },
				'no-ff': { type: 'boolean' },
				'ff-only': { type: 'boolean' },
				squash: { type: 'boolean' },
				commit: { type: 'boolean' },
				'no-commit': { type: 'boolean' },
				edit: { type: 'boolean', short: 'e' },
				'no-edit': { type: 'boolean' },
				abort: { type: 'boolean' },
				continue: { type: 'boolean' },
				quit: { type: 'boolean' },
				quiet: { type: 'boolean', short: 'q' },
				'allow-unrelated-histories': { type: 'boolean' },
				message: { type: 'string', short: 'm' },
			},
			USAGE,
		);
		if (flags.abort) return abort(repository);
		if (flags.quit) return quit(repository);
		if (flags.continue) {
			if (repository.readState('MERGE_HEAD') === undefined)
				throw new GitError('There is no merge in progress (MERGE_HEAD missing).');
			return (await commit.run(repository, ['--no-edit'])) ?? 0;
		}
		const name = words[0] ?? upstreamName(repository);
		refuseUnderWay(repository);
		const theirs = commitOf(repository, name);
		if (!theirs)
			throw new GitError(`${name} - not something we can merge`, { code: 1, prefix: 'merge: ' });
		return mergeIntoHead(repository, {
			theirs,
			name,
			message: lists.message?.join('\n\n') ?? defaultMessage(repository, name),
			reason: `merge ${name}`,
			fastForward: flags['no-ff'] ? 'no' : flags['ff-only'] ? 'only' : 'yes',
			squash: flags.squash === true,
			commit: !flags['no-commit'],
			quiet: flags.quiet === true,
			unrelated: flags['allow-unrelated-histories'] === true,
		});
	},
};

function upstreamName(repository: Repository): string {
	const branch = repository.branch();
	const upstream = branch === undefined ? undefined : upstreamOf(repository, branch);
	if (upstream) return upstream.short;
	throw new GitError('No remote for the current branch.');
}

function defaultMessage(repository: Repository, name: string): string {
	const { refs } = repository;
	const kind = refs.raw(`refs/heads/${name}`)
		? 'branch'
		: refs.raw(`refs/tags/${name}`)
			? 'tag'
			: refs.raw(`refs/remotes/${name}`)
				? 'remote-tracking branch'
				: 'commit';
	const into = repository.branch() ?? 'HEAD';
	return `Merge ${kind} '${name}'${into === 'main' || into === 'master' ? '' : ` into ${into}`}`;
}

function abort(repository: Repository): number {
	if (repository.readState('MERGE_HEAD') === undefined)
		throw new GitError('There is no merge to abort (MERGE_HEAD missing).');
	const head = repository.headOrFail();
	giveUp(repository, head, head);
	return quit(repository);
}

function quit(repository: Repository): number {
	for (const name of ['MERGE_HEAD', 'MERGE_MSG', 'MERGE_MODE', 'AUTO_MERGE'])
		repository.writeState(name, undefined);
	return 0;
}
