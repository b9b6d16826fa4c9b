// git pull [--ff-only | --no-ff | --no-rebase] [<remote> [<branch>]]
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { mergeIntoHead } from '../merge/merge-into-head.ts';
import { refuseUnderWay } from '../merge/refuse-under-way.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';
import { defaultRemote } from '../remotes/default-remote.ts';
import { fetchRefs } from '../remotes/fetch-refs.ts';
import { openSource } from '../remotes/open-source.ts';
import { remoteUrl } from '../remotes/remote-url.ts';
import { upstreamOf } from '../remotes/upstream-of.ts';
import { isAncestor } from '../store/is-ancestor.ts';

const USAGE = 'git pull [-q] [--ff-only | --no-ff | --no-rebase] [<repository> [<refspec>]]';

const DIVERGED = `hint: You have divergent branches and need to specify how to reconcile them.
hint: You can do so by running one of the following commands sometime before
hint: your next pull:
hint: 
hint:   git config pull.rebase false  # merge
hint:   git config pull.rebase true   # rebase
hint:   git config pull.ff only       # fast-forward only
hint: 
hint: You can replace "git config" with "git config --global" to set a default
hint: preference for all repositories. You can also pass --rebase, --no-rebase,
hint: or --ff-only on the command line to override the configured default per
hint: invocation.
`;

export const pull: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { flags, words } = options(
			args,
			{
				'ff-only': { type: 'boolean' },
				ff: { type: 'boolean' },
				'no-ff': { type: 'boolean' },
				'no-rebase': { type: 'boolean' },
				'no-edit': { type: 'boolean' },
				quiet: { type: 'boolean', short: 'q' },
			},
			USAGE,
		);
		refuseUnderWay(repository);
		const { name, url } = remoteUrl(repository, words[0] ?? defaultRemote(repository));
		const source = await openSource(url, repository.dir).catch((error: unknown) => {
			if (error instanceof GitError) throw new GitError(error.message, { code: 1 });
			throw error;
		});
		const branch = branchOf(repository, words);
		const ref = `refs/heads/${branch}`;
		const theirs = source.refs.get(ref);
		if (theirs === undefined) throw new GitError(`couldn't find remote ref ${branch}`);
		await fetchRefs(repository, source, {
			remote: name,
			only: words.length > 1 || name === undefined ? [ref] : undefined,
			prune: false,
			tags: false,
			quiet: flags.quiet === true,
			reason: 'pull',
		});
		const merging =
			flags['no-rebase'] || flags['no-ff'] || repository.config.get('pull.rebase') === 'false';
		if (!merging && !flags['ff-only']) refuseDiverged(repository, theirs);
		const only = flags['ff-only'] || repository.config.get('pull.ff') === 'only';
		return mergeIntoHead(repository, {
			theirs,
			name: theirs,
			message: `Merge branch '${branch}' of ${source.shown}`,
			reason: ['pull', ...args].join(' '),
			fastForward: flags['no-ff'] ? 'no' : only ? 'only' : 'yes',
			squash: false,
			commit: true,
			quiet: flags.quiet === true,
			unrelated: false,
		});
	},
};

function branchOf(repository: Repository, [remote, branch]: readonly string[]): string {
	const current = repository.branch();
	const upstream = current === undefined ? undefined : upstreamOf(repository, current);
	if (branch !== undefined) return branch;
	if (upstream && (remote === undefined || remote === upstream.remote))
		return upstream.merge.replace(/^refs\/heads\//, '');
	const lines = [
		'There is no tracking information for the current branch.',
		'Please specify which branch you want to merge with.',
		'See git-pull(1) for details.',
		'',
		'    git pull <remote> <branch>',
		'',
		'If you wish to set tracking information for this branch you can do so with:',
		'',
		`    git branch --set-upstream-to=<remote>/<branch> ${current}`,
		'',
	];
	throw new GitError(lines.join('\n'), { code: 1, prefix: '' });
}

function refuseDiverged(repository: Repository, theirs: string): void {
	const ours = repository.head();
	const { objects } = repository;
	if (!ours || isAncestor(objects, ours, theirs) || isAncestor(objects, theirs, ours)) return;
	process.stderr.write(DIVERGED);
	throw new GitError('Need to specify how to reconcile divergent branches.');
}
