// Brings paths back from the index or a commit: `git restore`, `git checkout -- <path>`, `git reset <path>`.
import { GitError } from '../git-error.ts';
import type { TreeFile } from '../objects/tree-file.ts';
import type { Repository } from '../repository.ts';
import type { Conflict } from '../store/git-index.ts';
import { matchPaths } from './match-paths.ts';
import { putFile } from './put-file.ts';
import { takeFile } from './take-file.ts';

export interface RestoreOptions {
	/** Change the index. */
	staged: boolean;
	/** Change the files. */
	worktree: boolean;
	/** A commit; undefined is HEAD for the index and the index for files. */
	source?: string | undefined;
	/** In a conflict: whose version. */
	side?: 'ours' | 'theirs' | undefined;
	/** `git checkout <commit> -- <path>` leaves what the commit does not have. */
	overlay?: boolean;
}

/** @returns how many paths were restored */
export function restorePaths(
	repository: Repository,
	typed: readonly string[],
	options: RestoreOptions,
): number {
	const { index } = repository;
	const from = options.source ?? (options.staged ? repository.head() : undefined);
	const fromTree = from !== undefined || options.staged;
	const source = fromTree ? repository.filesOf(from) : index.files();
	const conflicts = index.conflicts();
	const known = new Set([
		...source.keys(),
		...(fromTree && !options.staged ? [] : index.paths()),
		...(options.overlay ? [] : index.paths()),
	]);
	const chosen = typed.flatMap((path) => {
		const found = matchPaths(options.overlay && fromTree ? source.keys() : known, [
			repository.inside(path),
		]);
		if (found.length > 0) return found;
		throw new GitError(`pathspec '${path}' did not match any file(s) known to git`, {
			code: 1,
			prefix: 'error: ',
		});
	});
	refuseConflicts(chosen, conflicts, fromTree, options);
	for (const path of chosen) {
		const conflict = fromTree ? undefined : conflicts.get(path);
		if (conflict && options.side) putSide(repository, path, conflict, options.side);
		else if (!conflict) restore(repository, path, source.get(path), options);
	}
	index.save();
	return chosen.length;
}

function refuseConflicts(
	paths: readonly string[],
	conflicts: ReadonlyMap<string, Conflict>,
	fromTree: boolean,
	{ side }: RestoreOptions,
): void {
	if (fromTree) return;
	const missing = paths.filter((path) => {
		const conflict = conflicts.get(path);
		return conflict !== undefined && (side === undefined || !conflict[side]);
	});
	if (missing.length === 0) return;
	const complaint = (path: string): string =>
		side === undefined
			? `error: path '${path}' is unmerged`
			: `error: path '${path}' does not have ${side === 'ours' ? 'our' : 'their'} version`;
	throw new GitError(missing.map(complaint).join('\n'), { code: 1, prefix: '' });
}

/** The path stays in conflict, as in the real git. */
function putSide(
	repository: Repository,
	path: string,
	conflict: Conflict,
	side: 'ours' | 'theirs',
): void {
	const file = conflict[side];
	if (file) putFile(repository, path, file);
}

function restore(
	repository: Repository,
	path: string,
	file: TreeFile | undefined,
	{ staged, worktree }: RestoreOptions,
): void {
	const { index } = repository;
	if (staged) {
		const old = index.get(path);
		if (!file) index.remove(path);
		else if (old?.oid !== file.oid || old.mode !== file.mode || old.intent) index.put(path, file);
	}
	if (!worktree) return;
	if (!file) {
		takeFile(repository, path);
		return;
	}
	const stat = putFile(repository, path, file);
	const entry = index.get(path);
	if (stat && entry?.oid === file.oid && entry.mode === file.mode) index.refresh(path, stat);
}
