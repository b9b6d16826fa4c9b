// One commit, picked or reverted: what it changed, on top of HEAD or taken out of it.
import { GitError } from '../git-error.ts';
import { commitTitle } from '../log/commit-title.ts';
import { applyMerge } from '../merge/apply-merge.ts';
import { conflictMessage } from '../merge/conflict-message.ts';
import { stagedPaths } from '../merge/staged-paths.ts';
import type { Commit } from '../objects/git-object.ts';
import type { Repository } from '../repository.ts';
import { longStatus } from '../status/long-status.ts';
import { print } from '../text/print.ts';
import { printCommit } from '../text/print-commit.ts';
import { workState } from '../work/work-state.ts';
import { writeCommit } from '../work/write-commit.ts';
import type { Action, Step } from './sequence-file.ts';

export interface StepOptions {
	/** `-n`: changes files and index only. */
	noCommit: boolean;
	/** `-m`: the parent of a merge that counts as before, from 1. */
	mainline: number | undefined;
	/** `-x`: the message names the commit. */
	origin: boolean;
}

const STATES: Readonly<Record<Action, string>> = {
	pick: 'CHERRY_PICK_HEAD',
	revert: 'REVERT_HEAD',
};

/** @returns git's exit code: 1 for a conflict */
export function applyStep(
	repository: Repository,
	{ action, oid }: Step,
	options: StepOptions,
): number {
	const verb = action === 'pick' ? 'cherry-pick' : 'revert';
	const commit = repository.objects.commit(oid);
	if (!options.noCommit && stagedPaths(repository).length > 0) refuseStaged(verb);
	const parent = parentOf(commit, options.mainline, verb);
	const head = repository.headOrFail();
	const own = repository.filesOf(oid);
	const before = repository.filesOf(parent);
	const label = `${repository.short(oid)} (${commitTitle(commit.message)})`;
	const picked = action === 'pick';
	const result = applyMerge(
		repository,
		{
			base: picked ? before : own,
			ours: options.noCommit ? repository.index.files() : repository.filesOf(head),
			theirs: picked ? own : before,
			names: { ours: 'HEAD', theirs: picked ? label : `parent of ${label}` },
		},
		{ end: `Aborting\nfatal: ${verb} failed`, code: 128 },
	);
	print(...result.messages);
	const message = picked ? pickedMessage(commit, options.origin) : revertMessage(commit, parent);
	if (result.conflicts.size > 0) {
		if (!options.noCommit) repository.writeState(STATES[action], `${oid}\n`);
		repository.writeState('MERGE_MSG', conflictMessage(message, result.conflicts.keys()));
		return stopped(repository, commit, action);
	}
	if (options.noCommit) {
		if (!picked) repository.writeState('MERGE_MSG', message);
		return 0;
	}
	if (stagedPaths(repository).length === 0) return emptied(repository, commit, action, message);
	const made = writeCommit(repository, {
		message,
		parents: [head],
		author: picked ? commit.author : undefined,
		reason: verb,
	});
	printCommit(repository, made, { date: true });
	return 0;
}

function parentOf(
	{ oid, parents }: Commit,
	mainline: number | undefined,
	verb: string,
): string | undefined {
	if (parents.length <= 1) {
		if (mainline === undefined || mainline === 1) return parents[0];
		throw new GitError(`commit ${oid} does not have parent ${mainline}`, { prefix: 'error: ' });
	}
	if (mainline === undefined)
		throw new GitError(
			`commit ${oid} is a merge but no -m option was given.\nfatal: ${verb} failed`,
			{ prefix: 'error: ' },
		);
	const parent = parents[mainline - 1];
	if (parent !== undefined) return parent;
	throw new GitError(`commit ${oid} does not have parent ${mainline}`, { prefix: 'error: ' });
}

function refuseStaged(verb: string): never {
	const lines = [
		`your local changes would be overwritten by ${verb}.`,
		'hint: commit your changes or stash them to proceed.',
		`fatal: ${verb} failed`,
	];
	throw new GitError(lines.join('\n'), { prefix: 'error: ' });
}

function pickedMessage({ message, oid }: Commit, origin: boolean): string {
	return origin ? `${message.trimEnd()}\n\n(cherry picked from commit ${oid})\n` : message;
}

function revertMessage({ message, oid, parents }: Commit, parent: string | undefined): string {
	const merge = parents.length > 1 ? `, reversing\nchanges made to ${parent}` : '';
	return `Revert "${commitTitle(message)}"\n\nThis reverts commit ${oid}${merge}.\n`;
}

function stopped(repository: Repository, commit: Commit, action: Action): number {
	const verb = action === 'pick' ? 'apply' : 'revert';
	const command = action === 'pick' ? 'cherry-pick' : 'revert';
	const lines = [
		`error: could not ${verb} ${repository.short(commit.oid)}... ${commitTitle(commit.message)}`,
		'hint: After resolving the conflicts, mark them with',
		'hint: "git add/rm <pathspec>", then run',
		`hint: "git ${command} --continue".`,
		`hint: You can instead skip this commit with "git ${command} --skip".`,
		`hint: To abort and get back to the state before "git ${command}",`,
		`hint: run "git ${command} --abort".`,
	];
	process.stderr.write(`${lines.join('\n')}\n`);
	return 1;
}

function emptied(repository: Repository, { oid }: Commit, action: Action, message: string): number {
	repository.writeState(STATES[action], `${oid}\n`);
	repository.writeState('MERGE_MSG', message);
	const command = action === 'pick' ? 'cherry-pick' : 'revert';
	const lines = [
		`The previous ${command} is now empty, possibly due to conflict resolution.`,
		'If you wish to commit it anyway, use:',
		'',
		'    git commit --allow-empty',
		'',
		`Otherwise, please use 'git ${command} --skip'`,
	];
	process.stderr.write(`${lines.join('\n')}\n`);
	const state = workState(repository);
	process.stdout.write(longStatus(repository, state, { ignored: false, untracked: true }));
	return 1;
}
