// git stash [push [-m <message>] [-u] [-k] [-- <path>...]] | list | show | pop | apply | drop | store | clear | branch
import type { Command } from '../command.ts';
import { compareFiles } from '../diff/compare-files.ts';
import { diffFormat } from '../diff/diff-format.ts';
import { diffOptions } from '../diff/diff-options.ts';
import { printChanges } from '../diff/print-changes.ts';
import { GitError } from '../git-error.ts';
import { prettyFormat } from '../log/pretty-format.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';
import { commitOf } from '../revisions/commit-of.ts';
import { applyStash } from '../stash/apply-stash.ts';
import { saveStash } from '../stash/save-stash.ts';
import { StashList } from '../stash/stash-list.ts';
import { print } from '../text/print.ts';
import { switchBranch } from '../work/switch-branch.ts';

const USAGE =
	'git stash [push [-u] [-k] [-q] [-m <message>] [--] [<pathspec>...]] | git stash list | git stash show [-p] [<stash>] | git stash (pop | apply) [--index] [<stash>] | git stash drop [<stash>] | git stash store [-m <message>] [-q] <commit> | git stash clear | git stash branch <branch> [<stash>]';

type Action = (repository: Repository, args: readonly string[]) => number;

const actions: Readonly<Record<string, Action>> = {
	push,
	save: push,
	list,
	show,
	pop: (repository, args) => bringBack(repository, args, true),
	apply: (repository, args) => bringBack(repository, args, false),
	drop,
	store,
	clear(repository) {
		new StashList(repository).clear();
		return 0;
	},
	branch,
};

export const stash: Command = {
	usage: USAGE,
	run(repository, args) {
		const [name, ...rest] = args;
		if (name === undefined || name.startsWith('-')) return Promise.resolve(push(repository, args));
		const action = actions[name];
		if (action) return Promise.resolve(action(repository, rest));
		throw new GitError(
			`subcommand wasn't specified; 'push' can't be assumed due to unexpected token '${name}'`,
		);
	},
};

function push(repository: Repository, args: readonly string[]): number {
	const { flags, values, words, paths } = options(
		args,
		{
			message: { type: 'string', short: 'm' },
			'include-untracked': { type: 'boolean', short: 'u' },
			'keep-index': { type: 'boolean', short: 'k' },
			quiet: { type: 'boolean', short: 'q' },
		},
		USAGE,
	);
	const typed = [...words, ...(paths ?? [])];
	const message = saveStash(repository, {
		message: values.message,
		untracked: flags['include-untracked'] === true,
		keepIndex: flags['keep-index'] === true,
		paths: typed.length > 0 ? typed.map((path) => repository.inside(path)) : undefined,
	});
	if (flags.quiet) return 0;
	if (message === undefined) print('No local changes to save');
	else print(`Saved working directory and index state ${message}`);
	return 0;
}

function list(repository: Repository, args: readonly string[]): number {
	const { values, flags } = options(
		args,
		{
			format: { type: 'string' },
			pretty: { type: 'string' },
			null: { type: 'boolean', short: 'z' },
		},
		USAGE,
	);
	const format = (values.format ?? values.pretty)?.replace(/^t?format:/, '') ?? '%gd: %gs';
	const end = flags.null ? '\0' : '\n';
	for (const { position, oid, message } of new StashList(repository).all()) {
		const log = { selector: `stash@{${position}}`, message };
		const context = { repository, names: [], date: 'default' as const, log };
		process.stdout.write(`${prettyFormat(format, repository.objects.commit(oid), context)}${end}`);
	}
	return 0;
}

function show(repository: Repository, args: readonly string[]): number {
	const parsed = options(
		args,
		{ ...diffOptions, 'include-untracked': { type: 'boolean', short: 'u' } },
		USAGE,
	);
	const { oid } = new StashList(repository).find(parsed.words[0]);
	const [base, , untracked] = repository.objects.commit(oid).parents;
	const after = repository.filesOf(oid);
	if (parsed.flags['include-untracked'] && untracked !== undefined)
		for (const [path, file] of repository.filesOf(untracked)) after.set(path, file);
	const format = diffFormat(parsed, false);
	const asked = Object.keys(parsed.flags).some((name) => name !== 'include-untracked');
	const changes = compareFiles(repository, repository.filesOf(base), after);
	printChanges(repository, changes, asked ? format : { ...format, stat: true });
	return 0;
}

function bringBack(repository: Repository, args: readonly string[], drops: boolean): number {
	const { flags, words } = options(
		args,
		{ index: { type: 'boolean' }, quiet: { type: 'boolean', short: 'q' } },
		USAGE,
	);
	const stashes = new StashList(repository);
	const entry = stashes.find(words[0]);
	const quiet = flags.quiet === true;
	const kept = 'The stash entry is kept in case you need it again.';
	try {
		if (!applyStash(repository, entry.oid, { withIndex: flags.index === true, quiet })) {
			if (drops) print(kept);
			return 1;
		}
	} catch (error) {
		if (drops && error instanceof GitError)
			throw new GitError(`${error.message}\n${kept}`, { code: error.code, prefix: error.prefix });
		throw error;
	}
	if (!drops) return 0;
	stashes.drop(entry);
	if (!quiet) print(`Dropped ${entry.name} (${entry.oid})`);
	return 0;
}

function drop(repository: Repository, args: readonly string[]): number {
	const { flags, words } = options(args, { quiet: { type: 'boolean', short: 'q' } }, USAGE);
	const stashes = new StashList(repository);
	const entry = stashes.find(words[0]);
	stashes.drop(entry);
	if (!flags.quiet) print(`Dropped ${entry.name} (${entry.oid})`);
	return 0;
}

/** Puts a commit on the list: one that was dropped, say. */
function store(repository: Repository, args: readonly string[]): number {
	const { values, words } = options(
		args,
		{ message: { type: 'string', short: 'm' }, quiet: { type: 'boolean', short: 'q' } },
		USAGE,
	);
	const [word] = words;
	const fails = { code: 1, prefix: '' };
	if (word === undefined || words.length > 1)
		throw new GitError('"git stash store" requires one <commit> argument', fails);
	const oid = commitOf(repository, word);
	if (oid === undefined) throw new GitError(`Cannot update refs/stash with ${word}`, fails);
	const stashes = new StashList(repository);
	if (stashes.all()[0]?.oid === oid) return 0;
	stashes.push(oid, values.message ?? 'Created via "git stash store".');
	return 0;
}

function branch(repository: Repository, args: readonly string[]): number {
	const [name, word] = args;
	if (name === undefined) throw new GitError('No branch name specified', { code: 1, prefix: '' });
	const stashes = new StashList(repository);
	const entry = stashes.find(word);
	const from = repository.objects.commit(entry.oid).parents[0];
	switchBranch(repository, { newBranch: name, from, reset: false }, { quiet: false, force: false });
	if (!applyStash(repository, entry.oid, { withIndex: true, quiet: false })) return 1;
	stashes.drop(entry);
	print(`Dropped ${entry.name} (${entry.oid})`);
	return 0;
}
