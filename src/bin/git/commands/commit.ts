// git commit [-m <message>] [-a] [--amend] [--allow-empty]
import git from 'isomorphic-git';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { changeStat } from '../objects/change-stat.ts';
import { filesOfCommit } from '../objects/files-of-commit.ts';
import { short } from '../objects/short.ts';
import { writeCommit } from '../objects/write-commit.ts';
import { options, type Parsed } from '../options.ts';
import type { Repository } from '../repository.ts';
import { dateLine } from '../text/date-line.ts';
import { modeLines } from '../text/mode-lines.ts';
import { print } from '../text/print.ts';
import { statLine } from '../text/stat-line.ts';
import { stage } from '../work/stage.ts';
import { workState } from '../work/work-state.ts';
import { status } from './status.ts';

const USAGE = 'git commit [-a | --all] [--amend] [--no-edit] [--allow-empty] [-m <msg>]';
const NO_EDITOR = 'there is no editor here: give the message with -m "…"';

export const commit: Command = {
	usage: USAGE,
	async run(repository, args) {
		const parsed = options(
			args,
			{
				message: { type: 'string', short: 'm' },
				all: { type: 'boolean', short: 'a' },
				amend: { type: 'boolean' },
				'no-edit': { type: 'boolean' },
				'allow-empty': { type: 'boolean' },
				quiet: { type: 'boolean', short: 'q' },
			},
			USAGE,
		);
		if (parsed.flags.all) await stage(repository, (await workState(repository)).unstaged.keys());
		const state = await workState(repository);
		if (state.unmerged.length > 0) return refuseUnmerged(repository, state.unmerged);
		const merging = repository.readState('MERGE_HEAD')?.trim();
		if (
			state.staged.size === 0 &&
			!merging &&
			!parsed.flags.amend &&
			!parsed.flags['allow-empty']
		) {
			await status.run(repository, []);
			return 1;
		}
		await make(repository, parsed, merging);
		return 0;
	},
};

async function make(
	repository: Repository,
	parsed: Parsed,
	merging: string | undefined,
): Promise<void> {
	const head = await repository.head();
	if (parsed.flags.amend && !head) throw new GitError('You have nothing to amend.');
	const old =
		parsed.flags.amend && head
			? await git.readCommit({ ...repository.base, oid: head })
			: undefined;
	const message = messageOf(
		parsed,
		old?.commit.message,
		merging ? repository.readState('MERGE_MSG') : undefined,
	);
	const parents = old ? old.commit.parent : [head, merging].filter((oid) => oid !== undefined);
	const oid = await writeCommit(repository, { message, parents, author: old?.commit.author });
	for (const name of ['MERGE_HEAD', 'MERGE_MSG', 'MERGE_MODE'])
		repository.writeState(name, undefined);
	if (!parsed.flags.quiet) await tell(repository, oid, parents, old !== undefined);
}

function messageOf(parsed: Parsed, amended: string | undefined, merge: string | undefined): string {
	const given = parsed.lists.message?.join('\n\n');
	const message = given ?? amended ?? merge?.replace(/^#.*\n?/gm, '');
	if (message === undefined) throw new GitError(NO_EDITOR, { code: 1, prefix: 'error: ' });
	if (message.trim() === '')
		throw new GitError('Aborting commit due to empty commit message.', { code: 1, prefix: '' });
	return `${message.trim()}\n`;
}

async function tell(
	repository: Repository,
	oid: string,
	parents: readonly string[],
	amended: boolean,
): Promise<void> {
	const branch = (await repository.branch()) ?? 'detached HEAD';
	const root = parents.length === 0 && !amended ? ' (root-commit)' : '';
	const { commit: made } = await git.readCommit({ ...repository.base, oid });
	print(`[${branch}${root} ${short(oid)}] ${made.message.split('\n')[0]}`);
	if (parents.length > 1) return;
	if (amended) print(dateLine(made.author));
	const [before, after] = [
		await filesOfCommit(repository, parents[0]),
		await filesOfCommit(repository, oid),
	];
	const stats = await changeStat(repository, before, after);
	if (stats.length > 0) print(statLine(stats), ...modeLines(stats));
}

function refuseUnmerged(repository: Repository, paths: readonly string[]): number {
	const lines = [
		'error: Committing is not possible because you have unmerged files.',
		"hint: Fix them up in the work tree, and then use 'git add/rm <file>'",
		'hint: as appropriate to mark resolution and make a commit.',
		'fatal: Exiting because of an unresolved conflict.',
	];
	process.stderr.write(`${lines.join('\n')}\n`);
	print(...paths.map((path) => `U\t${repository.shown(path)}`));
	return 128;
}
