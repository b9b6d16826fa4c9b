// Brings local changes back that were put away: a merge of what they changed into what is here now.
import { compareFiles } from '../diff/compare-files.ts';
import { GitError } from '../git-error.ts';
import { applyMerge } from '../merge/apply-merge.ts';
import type { MergeResult } from '../merge/merge-files.ts';
import type { Repository } from '../repository.ts';
import { longStatus } from '../status/long-status.ts';
import { print } from '../text/print.ts';
import { putFile } from '../work/put-file.ts';
import { workState } from '../work/work-state.ts';
import fs from 'node:fs';

/** @param withIndex what was staged is staged again @returns whether it went without conflict */
export function applyStash(
	repository: Repository,
	oid: string,
	{ withIndex, quiet }: { withIndex: boolean; quiet: boolean },
): boolean {
	const { index, objects } = repository;
	const { parents } = objects.commit(oid);
	const [base, indexCommit, untracked] = parents;
	if (base === undefined || indexCommit === undefined)
		throw new GitError(`'${oid}' is not a stash-like commit`);
	if (index.conflicts().size > 0)
		throw new GitError('could not write index', { code: 1, prefix: 'error: ' });
	const before = index.files();
	const result = merged(repository, base, oid);
	if (!result) {
		if (!quiet) printStatus(repository);
		return false;
	}
	print(...result.messages);
	const clean = result.conflicts.size === 0;
	if (clean) {
		const was = repository.filesOf(base);
		const stashed = repository.filesOf(indexCommit);
		const changes = compareFiles(repository, was, withIndex ? stashed : was, false);
		const now = index.files();
		for (const path of index.paths()) {
			const old = before.get(path);
			// New files stay staged, as otherwise they'd be forgotten.
			if (old && now.get(path)?.oid !== old.oid) index.put(path, old);
		}
		for (const [path, file] of before) if (!index.has(path)) index.put(path, file);
		for (const { path, after } of changes) {
			if (after) index.put(path, after);
			else index.remove(path);
		}
	} else if (withIndex) process.stderr.write('Index was not unstashed.\n');
	if (untracked !== undefined) restoreUntracked(repository, untracked);
	index.save();
	if (!quiet) printStatus(repository);
	return clean;
}

function printStatus(repository: Repository): void {
	const state = workState(repository);
	process.stdout.write(longStatus(repository, state, { ignored: false, untracked: true }));
	repository.index.save();
}

/** Undefined, and a complaint, where local changes are in the way. */
function merged(repository: Repository, base: string, oid: string): MergeResult | undefined {
	try {
		return applyMerge(repository, {
			base: repository.filesOf(base),
			ours: repository.index.files(),
			theirs: repository.filesOf(oid),
			names: { ours: 'Updated upstream', theirs: 'Stashed changes' },
		});
	} catch (error) {
		if (!(error instanceof GitError)) throw error;
		process.stderr.write(`${error.message}\n`);
		return undefined;
	}
}

function restoreUntracked(repository: Repository, commit: string): void {
	const files = repository.filesOf(commit);
	const there = [...files.keys()].filter((path) => fs.existsSync(repository.file(path)));
	if (there.length > 0) {
		const lines = there.map((path) => `${path} already exists, no checkout`);
		throw new GitError(
			[...lines, 'error: could not restore untracked files from stash'].join('\n'),
			{
				code: 1,
				prefix: '',
			},
		);
	}
	for (const [path, file] of files) putFile(repository, path, file);
}
