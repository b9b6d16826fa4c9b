// git branch [-v] [-a | -r] [--merged] | [-d | -D] | [-m | -M] | [-u <upstream>] | <name> [<start>]
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options, type Parsed } from '../options.ts';
import { headOptions } from '../refs/head-options.ts';
import { listBranches } from '../refs/list-branches.ts';
import { refuseBadName } from '../refs/refuse-bad-name.ts';
import type { Repository } from '../repository.ts';
import { upstreamOf } from '../remotes/upstream-of.ts';
import { commitOf } from '../revisions/commit-of.ts';
import { isAncestor } from '../store/is-ancestor.ts';
import { print } from '../text/print.ts';

const USAGE =
	'git branch [-v | -vv] [-a | -r] [--show-current] [--merged | --no-merged | --contains] [--format=<format>] | [-d | -D] <name>... | (-m | -M) [<old>] <new> | -u <upstream> [<branch>] | [-f] <name> [<start-point>]';

const failure = { code: 1, prefix: 'error: ' };

export const branch: Command = {
	usage: USAGE,
	run(repository, args) {
		const parsed = options(
			headOptions(args).flatMap((arg) => (arg === '-vv' ? ['-v', '--tracking'] : [arg])),
			{
				delete: { type: 'boolean', short: 'd' },
				D: { type: 'boolean', short: 'D' },
				move: { type: 'boolean', short: 'm' },
				M: { type: 'boolean', short: 'M' },
				force: { type: 'boolean', short: 'f' },
				verbose: { type: 'boolean', short: 'v' },
				tracking: { type: 'boolean' },
				'show-current': { type: 'boolean' },
				list: { type: 'boolean', short: 'l' },
				all: { type: 'boolean', short: 'a' },
				remotes: { type: 'boolean', short: 'r' },
				quiet: { type: 'boolean', short: 'q' },
				merged: { type: 'string' },
				'no-merged': { type: 'string' },
				contains: { type: 'string' },
				format: { type: 'string' },
				sort: { type: 'string' },
				'set-upstream-to': { type: 'string', short: 'u' },
				'unset-upstream': { type: 'boolean' },
				track: { type: 'boolean', short: 't' },
				'no-track': { type: 'boolean' },
			},
			USAGE,
		);
		return Promise.resolve(act(repository, parsed));
	},
};

function act(repository: Repository, parsed: Parsed): number {
	const { flags, values, words } = parsed;
	const [first, second] = words;
	if (flags['show-current']) print(...[repository.branch()].filter((name) => name !== undefined));
	else if (flags.delete || flags.D) return removeAll(repository, parsed);
	else if (flags.move || flags.M)
		rename(repository, second ? first : repository.branch(), second ?? first, flags.M === true);
	else if (values['set-upstream-to'] !== undefined)
		follow(repository, first ?? repository.branch(), values['set-upstream-to']);
	else if (flags['unset-upstream']) unfollow(repository, first ?? repository.branch());
	else if (first !== undefined && !flags.list && !isListing(parsed))
		create(repository, first, second, flags.force === true);
	else listBranches(repository, parsed);
	return 0;
}

function isListing({ values, flags }: Parsed): boolean {
	return (
		['merged', 'no-merged', 'contains', 'format'].some((name) => values[name] !== undefined) ||
		flags.all === true ||
		flags.remotes === true
	);
}

function create(
	repository: Repository,
	name: string,
	start: string | undefined,
	force: boolean,
): void {
	const { refs } = repository;
	refuseBadName(name);
	const ref = `refs/heads/${name}`;
	const exists = refs.raw(ref) !== undefined;
	if (exists && !force) throw new GitError(`a branch named '${name}' already exists`);
	if (exists && repository.branch() === name)
		throw new GitError(
			`cannot force update the branch '${name}' checked out at '${repository.dir}'`,
		);
	const oid = commitOf(repository, start ?? 'HEAD');
	if (!oid)
		throw new GitError(`not a valid object name: '${start ?? repository.branch() ?? 'HEAD'}'`);
	const from = start ?? repository.branch() ?? 'HEAD';
	refs.update(ref, oid, exists ? `branch: Reset to ${from}` : `branch: Created from ${from}`);
	if (start !== undefined && refs.raw(`refs/remotes/${start}`) !== undefined)
		follow(repository, name, start);
}

/** All that can go do; the others are named. */
function removeAll(repository: Repository, { flags, words }: Parsed): number {
	if (words.length === 0) throw new GitError('branch name required');
	let code = 0;
	for (const name of words) {
		try {
			remove(repository, name, {
				force: flags.D === true || flags.force === true,
				remote: flags.remotes === true,
				quiet: flags.quiet === true,
			});
		} catch (error) {
			if (!(error instanceof GitError)) throw error;
			process.stderr.write(`${error.prefix}${error.message}\n`);
			code = 1;
		}
	}
	return code;
}

function remove(
	repository: Repository,
	name: string,
	{ force, remote, quiet }: { force: boolean; remote: boolean; quiet: boolean },
): void {
	const { refs, objects } = repository;
	const ref = `refs/${remote ? 'remotes' : 'heads'}/${name}`;
	const oid = refs.resolve(ref);
	const kind = remote ? 'remote-tracking branch' : 'branch';
	if (!oid) throw new GitError(`${kind} '${name}' not found.`, failure);
	if (!remote && repository.branch() === name)
		throw new GitError(
			`Cannot delete branch '${name}' checked out at '${repository.dir}'`,
			failure,
		);
	const upstream = upstreamOf(repository, name);
	const into = (upstream && refs.resolve(upstream.ref)) ?? repository.head();
	if (!force && !remote && into !== undefined && !isAncestor(objects, oid, into)) {
		const lines = [
			`The branch '${name}' is not fully merged.`,
			`If you are sure you want to delete it, run 'git branch -D ${name}'.`,
		];
		throw new GitError(lines.join('\n'), failure);
	}
	refs.remove(ref);
	if (!remote) repository.config.own()?.removeSection(`branch.${name}`);
	if (!quiet) print(`Deleted ${kind} ${name} (was ${repository.short(oid)}).`);
}

function rename(
	repository: Repository,
	from: string | undefined,
	to: string | undefined,
	force: boolean,
): void {
	const { refs, config } = repository;
	if (from === undefined) throw new GitError('cannot rename the current branch while not on any.');
	if (to === undefined) throw new GitError('branch name required');
	refuseBadName(to);
	const [old, now] = [`refs/heads/${from}`, `refs/heads/${to}`];
	if (refs.raw(now) !== undefined && from !== to) {
		if (!force) throw new GitError(`a branch named '${to}' already exists`);
		refs.remove(now);
	}
	if (refs.raw(old) === undefined) {
		if (repository.branch() !== from) throw new GitError(`no branch named '${from}'`);
		refs.point('HEAD', now);
	} else if (from !== to) refs.rename(old, now, `Branch: renamed ${old} to ${now}`);
	config.own()?.renameSection(`branch.${from}`, `branch.${to}`);
}

function follow(repository: Repository, name: string | undefined, upstream: string): void {
	const { refs, config } = repository;
	if (name === undefined)
		throw new GitError(
			`could not set upstream of HEAD to ${upstream} when it does not point to any branch.`,
		);
	if (refs.raw(`refs/heads/${name}`) === undefined)
		throw new GitError(`branch '${name}' does not exist`);
	const own = config.own();
	const local = refs.raw(`refs/heads/${upstream}`) !== undefined;
	const slash = upstream.indexOf('/');
	if (!local && refs.raw(`refs/remotes/${upstream}`) === undefined)
		throw new GitError(`the requested upstream branch '${upstream}' does not exist`);
	own?.set(`branch.${name}.remote`, local ? '.' : upstream.slice(0, slash));
	own?.set(`branch.${name}.merge`, `refs/heads/${local ? upstream : upstream.slice(slash + 1)}`);
	config.forget();
	print(`branch '${name}' set up to track '${upstream}'.`);
}

function unfollow(repository: Repository, name: string | undefined): void {
	if (name === undefined || !upstreamOf(repository, name))
		throw new GitError(`Branch '${name}' has no upstream information`);
	const own = repository.config.own();
	own?.unset(`branch.${name}.remote`);
	own?.unset(`branch.${name}.merge`);
}
