// git commit [-m <message>] [-a] [--amend] [--allow-empty] [<path>...]
import fs from 'node:fs';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { parsePerson } from '../objects/parse-person.ts';
import type { Person } from '../objects/git-object.ts';
import { identity } from '../identity.ts';
import { options, type Parsed } from '../options.ts';
import type { Repository } from '../repository.ts';
import { commitOrFail } from '../revisions/commit-or-fail.ts';
import { longStatus } from '../status/long-status.ts';
import { printCommit } from '../text/print-commit.ts';
import { parseWhen } from '../text/parse-when.ts';
import { refuseUnmerged } from '../merge/refuse-unmerged.ts';
import { cleanMessage } from '../work/clean-message.ts';
import { editMessage } from '../work/edit-message.ts';
import { stage } from '../work/stage.ts';
import { partialTree } from '../work/partial-tree.ts';
import { workState } from '../work/work-state.ts';
import { writeCommit } from '../work/write-commit.ts';

const USAGE =
	'git commit [-a | --all] [--amend] [--no-edit] [--allow-empty] [-q] [-m <msg> | -F <file>] [--author=<author>] [--date=<date>] [--] [<path>...]';

const EMPTY_AMEND = `You asked to amend the most recent commit, but doing so would make
it empty. You can repeat your command with --allow-empty, or you can
remove the commit entirely with "git reset HEAD^".`;

export const commit: Command = {
	usage: USAGE,
	run(repository, args) {
		const parsed = options(
			args,
			{
				message: { type: 'string', short: 'm' },
				file: { type: 'string', short: 'F' },
				'reuse-message': { type: 'string', short: 'C' },
				all: { type: 'boolean', short: 'a' },
				amend: { type: 'boolean' },
				edit: { type: 'boolean', short: 'e' },
				'no-edit': { type: 'boolean' },
				'allow-empty': { type: 'boolean' },
				'allow-empty-message': { type: 'boolean' },
				quiet: { type: 'boolean', short: 'q' },
				signoff: { type: 'boolean', short: 's' },
				author: { type: 'string' },
				date: { type: 'string' },
				'reset-author': { type: 'boolean' },
				'no-verify': { type: 'boolean', short: 'n' },
				'dry-run': { type: 'boolean' },
			},
			USAGE,
		);
		const paths = [...parsed.words, ...(parsed.paths ?? [])];
		if (parsed.flags.all && paths.length > 0)
			throw new GitError(`paths '${paths[0]} ...' with -a does not make sense`);
		return Promise.resolve(make(repository, parsed, paths));
	},
};

function make(repository: Repository, parsed: Parsed, paths: readonly string[]): number {
	const { flags } = parsed;
	if (flags.all) {
		const { unstaged, unmerged } = workState(repository, { untracked: 'no', renames: false });
		stage(repository, [...unstaged.map(({ path }) => path), ...unmerged.keys()]);
	}
	if (repository.index.conflicts().size > 0)
		return refuseUnmerged(
			repository,
			'Committing is not possible because you have unmerged files.',
		);
	const head = repository.head();
	if (flags.amend && !head) throw new GitError('You have nothing to amend.');
	const merging = repository.readState('MERGE_HEAD')?.trim().split('\n') ?? [];
	if (merging.length > 0 && paths.length > 0)
		throw new GitError('cannot do a partial commit during a merge.');
	if (merging.length > 0 && flags.amend)
		throw new GitError('You are in the middle of a merge -- cannot amend.');
	const tree = paths.length > 0 ? partialTree(repository, paths) : undefined;
	const parents =
		flags.amend && head
			? repository.objects.commit(head).parents
			: [head, ...merging].filter((oid) => oid !== undefined);
	if (!flags['allow-empty'] && merging.length === 0 && isEmpty(repository, tree, parents[0], head))
		return refuseEmpty(repository, flags.amend === true);
	const picked = repository.readState('CHERRY_PICK_HEAD')?.trim();
	const author = authorOf(repository, parsed, flags.amend ? head : picked);
	identity(repository, 'COMMITTER');
	const message = messageOf(repository, parsed, flags.amend ? head : undefined);
	const reason = flags.amend
		? 'commit (amend)'
		: parents.length === 0
			? 'commit (initial)'
			: merging.length > 0
				? 'commit (merge)'
				: picked === undefined
					? 'commit'
					: 'commit (cherry-pick)';
	const oid = writeCommit(repository, { message, parents, author, tree, reason });
	repository.index.save();
	for (const name of [
		'MERGE_HEAD',
		'MERGE_MSG',
		'MERGE_MODE',
		'CHERRY_PICK_HEAD',
		'REVERT_HEAD',
		'SQUASH_MSG',
	])
		repository.writeState(name, undefined);
	const date = flags.amend || picked !== undefined || parsed.values.date !== undefined;
	if (!flags.quiet) printCommit(repository, oid, { date, root: head === undefined });
	return 0;
}

function isEmpty(
	repository: Repository,
	tree: string | undefined,
	parent: string | undefined,
	head: string | undefined,
): boolean {
	if (head === undefined && repository.index.files().size === 0) return true;
	const before = repository.filesOf(parent);
	if (tree !== undefined)
		return parent !== undefined && repository.objects.commit(parent).tree === tree;
	const after = repository.index.files();
	return (
		before.size === after.size &&
		parent !== undefined &&
		[...after].every(([path, { oid, mode }]) => {
			const old = before.get(path);
			return old?.oid === oid && old.mode === mode;
		})
	);
}

function refuseEmpty(repository: Repository, amend: boolean): number {
	if (amend) {
		// Amending the message only is no empty commit, unless the commit itself becomes one.
		process.stderr.write(`${EMPTY_AMEND}\n`);
	}
	const state = workState(repository);
	repository.index.save();
	const text = longStatus(repository, state, { ignored: false, untracked: true });
	// Here the first commit has another name than in `git status`.
	process.stdout.write(text.replace('\nNo commits yet\n', '\nInitial commit\n'));
	return 1;
}

function authorOf(
	repository: Repository,
	{ flags, values }: Parsed,
	from: string | undefined,
): Person {
	const reused = values['reuse-message'];
	const source = reused === undefined ? from : commitOrFail(repository, reused);
	const kept = source !== undefined && !flags['reset-author'];
	const author = kept
		? { ...repository.objects.commit(source).author }
		: identity(repository, 'AUTHOR');
	if (values.author !== undefined) {
		if (!/<[^>]*>/.test(values.author))
			throw new GitError(
				`--author '${values.author}' is not 'Name <email>' and matches no existing author`,
			);
		const { name, email } = parsePerson(values.author);
		Object.assign(author, { name, email });
	}
	if (values.date !== undefined) Object.assign(author, parseWhen(values.date));
	return author;
}

function messageOf(repository: Repository, parsed: Parsed, amended: string | undefined): string {
	const { flags, values, lists } = parsed;
	const given =
		lists.message?.join('\n\n') ??
		(values.file === undefined
			? undefined
			: fs.readFileSync(values.file === '-' ? 0 : values.file, 'utf8'));
	const reused = values['reuse-message'];
	const old = reused === undefined ? amended : commitOrFail(repository, reused);
	const prepared =
		old === undefined ? repository.readState('MERGE_MSG') : repository.objects.commit(old).message;
	let text = given ?? (old === undefined ? prepared : undefined);
	let comments = given === undefined;
	if (text === undefined) {
		text = prepared ?? '';
		comments = old === undefined;
	}
	const asked = given === undefined && reused === undefined && !flags['no-edit'];
	const needed = asked && (prepared === undefined || hasEditor(repository));
	if (needed || flags.edit) {
		text = editMessage(repository, 'COMMIT_EDITMSG', text);
		comments = true;
	}
	const message = cleanMessage(text, comments);
	if (message === '' && !flags['allow-empty-message'])
		throw new GitError('Aborting commit due to empty commit message.', { code: 1, prefix: '' });
	if (!flags.signoff) return message;
	const { name, email } = identity(repository, 'COMMITTER');
	return `${message}\nSigned-off-by: ${name} <${email}>\n`;
}

function hasEditor({ config }: Repository): boolean {
	const { GIT_EDITOR, VISUAL, EDITOR } = process.env;
	return (GIT_EDITOR ?? config.get('core.editor') ?? VISUAL ?? EDITOR) !== undefined;
}
