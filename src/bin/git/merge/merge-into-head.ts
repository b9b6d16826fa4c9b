// Joins a commit into the current branch: forward, with a merge commit, or up to a conflict. `git merge` and `git pull`.
import { GitError } from '../git-error.ts';
import type { Repository } from '../repository.ts';
import { mergeBases } from '../revisions/merge-bases.ts';
import { print } from '../text/print.ts';
import { isAncestor } from '../store/is-ancestor.ts';
import { cleanMessage } from '../work/clean-message.ts';
import { updateTree } from '../work/update-tree.ts';
import { writeCommit } from '../work/write-commit.ts';
import { applyMerge } from './apply-merge.ts';
import { conflictMessage } from './conflict-message.ts';
import { printMerged } from './print-merged.ts';
import { stagedPaths } from './staged-paths.ts';

export interface MergeRequest {
	/** The commit. */
	theirs: string;
	/** For markers and the log: `feature`. */
	name: string;
	message: string;
	/** For the log of HEAD: `merge feature`. */
	reason: string;
	fastForward: 'yes' | 'no' | 'only';
	squash: boolean;
	/** False: stops before the commit. */
	commit: boolean;
	quiet: boolean;
	unrelated: boolean;
}

/** @returns git's exit code */
export function mergeIntoHead(repository: Repository, request: MergeRequest): number {
	const { objects } = repository;
	const { theirs, fastForward, quiet } = request;
	const ours = repository.head();
	if (!ours) return start(repository, request);
	if (isAncestor(objects, theirs, ours)) {
		if (!quiet) print('Already up to date.');
		return 0;
	}
	if (isAncestor(objects, ours, theirs) && fastForward !== 'no')
		return forward(repository, ours, request);
	if (fastForward === 'only') {
		const lines = [
			"hint: Diverging branches can't be fast-forwarded, you need to either:",
			'hint:',
			'hint: \tgit merge --no-ff',
			'hint:',
			'hint: or:',
			'hint:',
			'hint: \tgit rebase',
			'hint:',
			'hint: Disable this message with "git config advice.diverging false"',
		];
		process.stderr.write(`${lines.join('\n')}\n`);
		throw new GitError('Not possible to fast-forward, aborting.');
	}
	return joined(repository, ours, request);
}

/** A branch without any commit takes the other one's. */
function start(repository: Repository, { theirs, reason }: MergeRequest): number {
	updateTree(repository, new Map(), repository.filesOf(theirs), { verb: 'merge' });
	repository.refs.update('HEAD', theirs, `${reason}: Fast-forward`);
	repository.index.save();
	return 0;
}

function forward(repository: Repository, ours: string, request: MergeRequest): number {
	const { theirs, quiet, squash, reason } = request;
	const line = `Updating ${repository.short(ours)}..${repository.short(theirs)}`;
	if (!quiet) print(line);
	const [before, after] = [repository.filesOf(ours), repository.filesOf(theirs)];
	try {
		updateTree(repository, before, after, { verb: 'merge' });
	} catch (error) {
		if (error instanceof GitError) throw new GitError(error.message, { code: 1, prefix: '' });
		throw error;
	}
	repository.index.save();
	if (squash) {
		writeSquash(repository, ours, theirs);
		if (!quiet) print('Fast-forward');
		if (!quiet) print('Squash commit -- not updating HEAD');
	} else {
		repository.writeState('ORIG_HEAD', `${ours}\n`);
		repository.refs.update('HEAD', theirs, `${reason}: Fast-forward`);
		if (!quiet) print('Fast-forward');
	}
	if (!quiet) printMerged(repository, ours, theirs);
	return 0;
}

function joined(repository: Repository, ours: string, request: MergeRequest): number {
	const { theirs, name, message, reason, squash, quiet } = request;
	const { objects } = repository;
	const [base] = mergeBases(objects, ours, theirs);
	if (base === undefined && !request.unrelated)
		throw new GitError('refusing to merge unrelated histories');
	const staged = stagedPaths(repository);
	if (staged.length > 0) throw stagedError(staged);
	const result = applyMerge(
		repository,
		{
			base: repository.filesOf(base),
			ours: repository.filesOf(ours),
			theirs: repository.filesOf(theirs),
			names: { ours: 'HEAD', theirs: name },
		},
		{ end: 'Aborting\nMerge with strategy ort failed.' },
	);
	repository.writeState('ORIG_HEAD', `${ours}\n`);
	print(...result.messages);
	if (result.conflicts.size > 0) {
		if (squash) writeSquash(repository, ours, theirs);
		else writeMerging(repository, request);
		const prepared = conflictMessage(squash ? '' : message, result.conflicts.keys());
		repository.writeState('MERGE_MSG', prepared);
		print('Automatic merge failed; fix conflicts and then commit the result.');
		return 1;
	}
	if (squash) {
		writeSquash(repository, ours, theirs);
		print('Automatic merge went well; stopped before committing as requested');
		print('Squash commit -- not updating HEAD');
		return 0;
	}
	if (!request.commit) {
		writeMerging(repository, request);
		repository.writeState('MERGE_MSG', cleanMessage(message, false));
		print('Automatic merge went well; stopped before committing as requested');
		return 0;
	}
	const oid = writeCommit(repository, {
		message: cleanMessage(message, false),
		parents: [ours, theirs],
		reason: `${reason}: Merge made by the 'ort' strategy.`,
	});
	if (quiet) return 0;
	print("Merge made by the 'ort' strategy.");
	printMerged(repository, ours, oid);
	return 0;
}

function writeMerging(repository: Repository, { theirs, fastForward }: MergeRequest): void {
	repository.writeState('MERGE_HEAD', `${theirs}\n`);
	repository.writeState('MERGE_MODE', fastForward === 'no' ? 'no-ff' : '');
}

function writeSquash(repository: Repository, ours: string, theirs: string): void {
	const { objects } = repository;
	const { message } = objects.commit(theirs);
	const body = message.trimEnd().replaceAll(/^(?=.)/gm, '    ');
	repository.writeState(
		'SQUASH_MSG',
		`Squashed commit of the following:\n\ncommit ${theirs}\n\n${body}\n`,
	);
	repository.writeState('MERGE_MSG', repository.readState('SQUASH_MSG'));
	repository.writeState('ORIG_HEAD', `${ours}\n`);
}

function stagedError(paths: readonly string[]): GitError {
	const lines = [
		'error: Your local changes to the following files would be overwritten by merge:',
		`  ${paths.join(' ')}`,
		'Merge with strategy ort failed.',
	];
	return new GitError(lines.join('\n'), { code: 2, prefix: '' });
}
