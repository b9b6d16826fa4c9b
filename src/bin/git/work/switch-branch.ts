// Goes to a branch, a new one, or a commit without a branch, and says so in git's words: `git switch`, `git checkout`.
import { GitError } from '../git-error.ts';
import type { Repository } from '../repository.ts';
import { commitTitle } from '../log/commit-title.ts';
import { refuseBadName } from '../refs/refuse-bad-name.ts';
import { printRelation } from '../status/print-relation.ts';
import { walkCommits } from '../revisions/walk-commits.ts';
import { compareFiles } from '../diff/compare-files.ts';
import { detachedAdvice } from '../text/detached-advice.ts';
import { print } from '../text/print.ts';
import { updateTree } from './update-tree.ts';
import { workFiles } from './work-files.ts';

export interface SwitchOptions {
	quiet: boolean;
	/** `-f`, `--discard-changes` */
	force: boolean;
	/** A hint about what detached means is shown, as `git checkout` does. */
	advice?: boolean;
}

export type Target =
	| { branch: string }
	| { newBranch: string; from: string | undefined; reset: boolean; track?: string }
	| { commit: string; name: string };

export function switchBranch(repository: Repository, target: Target, options: SwitchOptions): void {
	refuseUnmergedSwitch(repository, options.force);
	const before = repository.branch();
	const head = repository.head();
	if ('branch' in target) toBranch(repository, target.branch, options);
	else if ('newBranch' in target) toNew(repository, target, options);
	else toCommit(repository, target, options);
	repository.index.save();
	if (before === undefined && head !== undefined && !options.quiet) leftBehind(repository, head);
}

function refuseUnmergedSwitch({ index }: Repository, force: boolean): void {
	if (force || index.conflicts().size === 0) return;
	process.stderr.write('error: you need to resolve your current index first\n');
	print(...[...index.conflicts().keys()].map((path) => `${path}: needs merge`));
	throw new GitError('', { code: 1, prefix: '' });
}

/** Where HEAD comes from, for its log. */
function from(repository: Repository): string {
	return repository.branch() ?? repository.head() ?? '';
}

function go(repository: Repository, oid: string, { force }: SwitchOptions): void {
	const before = repository.filesOf(repository.head());
	updateTree(repository, before, repository.filesOf(oid), { verb: 'checkout', force });
}

function toBranch(repository: Repository, branch: string, options: SwitchOptions): void {
	const oid = repository.refs.resolve(`refs/heads/${branch}`) ?? '';
	const already = repository.branch() === branch;
	go(repository, oid, options);
	const reason = `checkout: moving from ${from(repository)} to ${branch}`;
	repository.refs.moveHead({ branch }, reason);
	if (options.force && already) clearStates(repository);
	if (options.quiet) return;
	process.stderr.write(already ? `Already on '${branch}'\n` : `Switched to branch '${branch}'\n`);
	printCarried(repository);
	printRelation(repository, branch);
}

function clearStates(repository: Repository): void {
	for (const name of ['MERGE_HEAD', 'MERGE_MSG', 'MERGE_MODE', 'CHERRY_PICK_HEAD', 'REVERT_HEAD'])
		repository.writeState(name, undefined);
}

function toNew(
	repository: Repository,
	{ newBranch, from: start, reset, track }: Extract<Target, { newBranch: string }>,
	options: SwitchOptions,
): void {
	const { refs } = repository;
	refuseBadName(newBranch);
	const exists = refs.raw(`refs/heads/${newBranch}`) !== undefined;
	if (exists && !reset) throw new GitError(`a branch named '${newBranch}' already exists`);
	const head = repository.head();
	const oid = start ?? head;
	const before = from(repository);
	if (oid !== undefined) {
		if (oid !== head) go(repository, oid, options);
		const origin = track ?? (start === undefined ? 'HEAD' : start);
		refs.update(
			`refs/heads/${newBranch}`,
			oid,
			exists ? `branch: Reset to ${origin}` : `branch: Created from ${origin}`,
		);
	}
	refs.moveHead(
		{ branch: newBranch },
		head === undefined ? undefined : `checkout: moving from ${before} to ${newBranch}`,
	);
	if (track !== undefined) follow(repository, newBranch, track);
	if (options.quiet) return;
	const how = before === newBranch ? 'Reset' : `Switched to ${exists ? 'and reset' : 'a new'}`;
	process.stderr.write(`${how} branch '${newBranch}'\n`);
	if (track !== undefined) print(`branch '${newBranch}' set up to track '${track}'.`);
	if (oid !== head || start !== undefined) printCarried(repository);
}

/** A branch that is made from a remote's follows it. */
function follow({ config }: Repository, branch: string, track: string): void {
	const slash = track.indexOf('/');
	const own = config.own();
	own?.set(`branch.${branch}.remote`, track.slice(0, slash));
	own?.set(`branch.${branch}.merge`, `refs/heads/${track.slice(slash + 1)}`);
	config.forget();
}

function toCommit(
	repository: Repository,
	{ commit, name }: { commit: string; name: string },
	options: SwitchOptions,
): void {
	const before = repository.branch();
	const came = from(repository);
	go(repository, commit, options);
	repository.refs.moveHead({ commit }, `checkout: moving from ${came} to ${name}`);
	if (options.quiet) return;
	if (
		before !== undefined &&
		options.advice &&
		repository.config.flag('advice.detachedhead') !== false
	)
		process.stderr.write(detachedAdvice(name));
	const title = commitTitle(repository.objects.commit(commit).message);
	process.stderr.write(`HEAD is now at ${repository.short(commit)} ${title}\n`);
	printCarried(repository);
}

/** Local changes that were carried along. */
function printCarried(repository: Repository): void {
	const head = repository.filesOf(repository.head());
	const work = workFiles(repository);
	for (const { path, status } of compareFiles(repository, head, work, false))
		print(`${status}\t${path}`);
}

/** Commits that no branch has: they would be lost. */
function leftBehind(repository: Repository, head: string): void {
	const { refs, objects } = repository;
	const now = repository.head();
	if (now === undefined || now === head) return;
	const kept = [...refs.list().values(), now];
	const lost = walkCommits(objects, {
		tips: [head],
		without: kept.filter((oid) => objects.read(oid).type === 'commit'),
	});
	const title = (oid: string): string =>
		`${repository.short(oid)} ${commitTitle(objects.commit(oid).message)}`;
	if (lost.length === 0) {
		process.stderr.write(`Previous HEAD position was ${title(head)}\n`);
		return;
	}
	const shown = lost.slice(0, 4).map(({ oid }) => `  ${title(oid)}`);
	const one = lost.length === 1;
	const lines = [
		`Warning: you are leaving ${lost.length} commit${one ? '' : 's'} behind, not connected to`,
		'any of your branches:',
		'',
		...shown,
		...(lost.length > 4 ? [` ... and ${lost.length - 4} more.`] : []),
		'',
		`If you want to keep ${one ? 'it' : 'them'} by creating a new branch, this may be a good time`,
		'to do so with:',
		'',
		` git branch <new-branch-name> ${repository.short(head)}`,
		'',
	];
	process.stderr.write(`${lines.join('\n')}\n`);
}
