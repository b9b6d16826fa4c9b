// How HEAD, the index and the working tree differ: what `git status` is about.
import git, { type WalkerEntry } from 'isomorphic-git';
import type { Repository } from '../repository.ts';
import { conflictPaths } from './conflict-paths.ts';
import { indexFiles } from './index-files.ts';
import { workFiles } from './work-files.ts';

export type Change = 'A' | 'M' | 'D';

export interface WorkState {
	/** HEAD -> index. */
	staged: Map<string, Change>;
	/** Index -> working tree. */
	unstaged: Map<string, Change>;
	untracked: string[];
	/** All paths of HEAD or the index. */
	tracked: string[];
	/** Paths of a merge that are not resolved yet. */
	unmerged: string[];
}

export async function workState(repository: Repository): Promise<WorkState> {
	const state: WorkState = {
		staged: new Map(),
		unstaged: new Map(),
		untracked: [],
		tracked: [],
		unmerged: [],
	};
	const unmerged = new Set(conflictPaths(repository));
	const rows = await matrix(repository);
	for (const [path, head, workdir, stage] of rows) {
		if (head === 1 || stage !== 0) state.tracked.push(path);
		if (unmerged.has(path)) {
			state.unmerged.push(path);
			continue;
		}
		if (head === 0 && stage === 0) {
			if (workdir !== 0) state.untracked.push(path);
			continue;
		}
		const staged = changeOf(head === 1, stage !== 0, stage !== 1);
		if (staged) state.staged.set(path, staged);
		if (stage === 0) {
			if (workdir !== 0) state.untracked.push(path);
			continue;
		}
		const changed = stage === 1 ? workdir === 2 : stage === 3 || (stage === 2 && workdir === 1);
		const unstaged = changeOf(true, workdir !== 0, changed);
		if (unstaged) state.unstaged.set(path, unstaged);
	}
	return state;
}

function changeOf(before: boolean, after: boolean, differs: boolean): Change | undefined {
	if (!before) return after ? 'A' : undefined;
	if (!after) return 'D';
	return differs ? 'M' : undefined;
}

/** Rows of isomorphic-git's statusMatrix: path, HEAD, working tree, index. */
type Row = [path: string, head: number, workdir: number, stage: number];

async function matrix(repository: Repository): Promise<Row[]> {
	if (await repository.head()) return git.statusMatrix(repository.base);
	// Before the first commit there is no tree to compare with: what is staged is new.
	const staged = new Map(await indexFiles(repository));
	const work = await workFiles(repository, staged);
	const rows = new Map<string, Row>();
	for (const [path, { oid }] of staged) {
		const now = work.get(path);
		rows.set(path, now ? [path, 0, 2, now.oid === oid ? 2 : 3] : [path, 0, 0, 3]);
	}
	await git.walk({
		...repository.base,
		trees: [git.WORKDIR()],
		map: async (path: string, [entry]: (WalkerEntry | null)[]) => {
			if (path !== '.' && (await git.isIgnored({ ...repository.base, filepath: path })))
				return null;
			if (entry && (await entry.type()) === 'blob' && !rows.has(path))
				rows.set(path, [path, 0, 2, 0]);
			return path;
		},
	});
	return [...rows.values()].sort(([a], [b]) => (a < b ? -1 : 1));
}
