// git merge [--no-ff | --ff-only] [-m <message>] <commit> | --abort
import git from 'isomorphic-git';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { ancestors } from '../objects/ancestors.ts';
import { changeStat } from '../objects/change-stat.ts';
import { filesOfCommit } from '../objects/files-of-commit.ts';
import { revisionOrUndefined } from '../objects/revision-or-undefined.ts';
import { short } from '../objects/short.ts';
import { writeCommit } from '../objects/write-commit.ts';
import { options, type Parsed } from '../options.ts';
import type { Repository } from '../repository.ts';
import { conflictLines } from '../text/conflict-lines.ts';
import { modeLines } from '../text/mode-lines.ts';
import { print } from '../text/print.ts';
import { printStat } from '../text/print-stat.ts';
import { applyMerge } from '../work/apply-merge.ts';
import { checkoutTree } from '../work/checkout-tree.ts';
import { refuseDirty } from '../work/refuse-dirty.ts';
import { setBranch } from '../work/set-branch.ts';

const USAGE =
	'git merge [--no-ff] [--ff-only] [-m <msg>] <commit> | git merge --abort | git merge --continue';

export const merge: Command = {
	usage: USAGE,
	async run(repository, args) {
		const parsed = options(
			args,
			{
				'no-ff': { type: 'boolean' },
				'ff-only': { type: 'boolean' },
				'no-edit': { type: 'boolean' },
				abort: { type: 'boolean' },
				message: { type: 'string', short: 'm' },
			},
			USAGE,
		);
		if (parsed.flags.abort) return abort(repository);
		const [name] = parsed.words;
		if (name === undefined) throw new GitError('No remote for the current branch.');
		const theirs = await revisionOrUndefined(repository, name);
		if (!theirs)
			throw new GitError(`${name} - not something we can merge`, { code: 1, prefix: 'merge: ' });
		await refuseDirty(repository, 'merge');
		return join(repository, parsed, name, theirs);
	},
};

async function join(
	repository: Repository,
	{ flags, values }: Parsed,
	name: string,
	theirs: string,
): Promise<number> {
	const ours = await repository.headOrFail();
	const behind = await ancestors(repository, [ours]);
	if (behind.some(({ oid }) => oid === theirs)) {
		print('Already up to date.');
		return 0;
	}
	const ahead = (await ancestors(repository, [theirs])).some(({ oid }) => oid === ours);
	if (ahead && !flags['no-ff']) return fastForward(repository, ours, theirs);
	if (flags['ff-only']) throw new GitError('Not possible to fast-forward, aborting.');
	const message = values.message ?? (await defaultMessage(repository, name));
	return mergeCommit(repository, { ours, theirs, name, message });
}

async function fastForward(repository: Repository, ours: string, theirs: string): Promise<number> {
	await checkoutTree(repository, theirs, { verb: 'merge' });
	await setBranch(repository, theirs);
	print(`Updating ${short(ours)}..${short(theirs)}`, 'Fast-forward');
	await printMerged(repository, ours, theirs);
	return 0;
}

interface Merging {
	ours: string;
	theirs: string;
	name: string;
	message: string;
}

async function mergeCommit(
	repository: Repository,
	{ ours, theirs, name, message }: Merging,
): Promise<number> {
	const [base] = (await git.findMergeBase({
		...repository.base,
		oids: [ours, theirs],
	})) as string[];
	const outcome = await applyMerge(repository, {
		base: await filesOfCommit(repository, base),
		ours: await filesOfCommit(repository, ours),
		theirs: await filesOfCommit(repository, theirs),
		names: { ours: 'HEAD', theirs: name },
	});
	print(...conflictLines(outcome, name));
	if (outcome.conflicts.length > 0) {
		const conflicts = outcome.conflicts.map(({ path }) => `#\t${path}`);
		repository.writeState('MERGE_HEAD', `${theirs}\n`);
		repository.writeState('MERGE_MODE', '');
		repository.writeState('MERGE_MSG', `${message}\n\n# Conflicts:\n${conflicts.join('\n')}\n`);
		print('Automatic merge failed; fix conflicts and then commit the result.');
		return 1;
	}
	const oid = await writeCommit(repository, { message: `${message}\n`, parents: [ours, theirs] });
	print("Merge made by the 'ort' strategy.");
	await printMerged(repository, ours, oid);
	return 0;
}

async function printMerged(repository: Repository, from: string, to: string): Promise<void> {
	const stats = await changeStat(
		repository,
		await filesOfCommit(repository, from),
		await filesOfCommit(repository, to),
	);
	printStat(stats);
	print(...modeLines(stats));
}

async function defaultMessage(repository: Repository, name: string): Promise<string> {
	const branches = await git.listBranches(repository.base);
	const tags = await git.listTags(repository.base);
	const kind = branches.includes(name) ? 'branch' : tags.includes(name) ? 'tag' : 'commit';
	const into = await repository.branch();
	return `Merge ${kind} '${name}'${into === undefined || into === 'main' || into === 'master' ? '' : ` into ${into}`}`;
}

async function abort(repository: Repository): Promise<number> {
	if (repository.readState('MERGE_HEAD') === undefined) {
		throw new GitError('There is no merge to abort (MERGE_HEAD missing).');
	}
	await checkoutTree(repository, await repository.headOrFail(), { force: true });
	for (const name of ['MERGE_HEAD', 'MERGE_MSG', 'MERGE_MODE', 'SLIPWAY_CONFLICTS'])
		repository.writeState(name, undefined);
	return 0;
}
