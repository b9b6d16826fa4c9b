// Puts local changes away as commits, in the real git's layout: the working tree, with HEAD, the index and the untracked
// files as parents (git-stash(1), "DISCUSSION").
import { GitError } from '../git-error.ts';
import { identity } from '../identity.ts';
import { commitTitle } from '../log/commit-title.ts';
import { commitBytes } from '../objects/commit-bytes.ts';
import type { TreeFile } from '../objects/tree-file.ts';
import type { Repository } from '../repository.ts';
import { writeTree } from '../store/write-tree.ts';
import { matchPaths } from '../work/match-paths.ts';
import { readWorkFile } from '../work/read-work-file.ts';
import { restorePaths } from '../work/restore-paths.ts';
import { takeFile } from '../work/take-file.ts';
import { updateTree } from '../work/update-tree.ts';
import { workState } from '../work/work-state.ts';
import { StashList } from './stash-list.ts';

export interface SaveOptions {
	message: string | undefined;
	untracked: boolean;
	/** What is staged stays in the index and the files. */
	keepIndex: boolean;
	/** From the root; undefined for all. */
	paths: readonly string[] | undefined;
}

/** @returns the entry's message; undefined if there was nothing to save */
export function saveStash(repository: Repository, options: SaveOptions): string | undefined {
	const { index, objects } = repository;
	const head = repository.head();
	if (head === undefined)
		throw new GitError('You do not have the initial commit yet', { code: 1, prefix: '' });
	if (index.conflicts().size > 0)
		throw new GitError(
			[...index.conflicts().keys()].map((path) => `${path}: needs merge`).join('\n'),
			{
				code: 1,
				prefix: '',
			},
		);
	for (const path of options.paths ?? []) {
		if (matchPaths(index.paths(), [path]).length > 0 || options.untracked) continue;
		throw new GitError(
			`pathspec ':(,prefix:0)${path}' did not match any file(s) known to git\nDid you forget to 'git add'?`,
			{ code: 1, prefix: 'error: ' },
		);
	}
	const state = workState(repository, {
		renames: false,
		untracked: options.untracked ? 'all' : 'no',
		...(options.paths ? { paths: options.paths } : {}),
	});
	const untracked = options.untracked ? state.untracked : [];
	if (state.staged.length + state.unstaged.length + untracked.length === 0) return undefined;
	const staged = index.files();
	const work = new Map(staged);
	for (const { path } of state.unstaged) {
		const file = stored(repository, path);
		if (file) work.set(path, file);
		else work.delete(path);
	}
	const kept = options.paths ? onlyPaths(repository, head, work, options.paths) : work;
	const where = `${repository.branch() ?? '(no branch)'}: `;
	const title = `${repository.short(head)} ${commitTitle(objects.commit(head).message)}`;
	const write = (tree: string, parents: string[], message: string): string => {
		const [author, committer] = [identity(repository, 'AUTHOR'), identity(repository, 'COMMITTER')];
		return objects.write('commit', commitBytes({ tree, parents, author, committer, message }));
	};
	const parents = [head, write(writeTree(objects, staged), [head], `index on ${where}${title}\n`)];
	if (options.untracked) {
		const files = new Map(untracked.map((path) => [path, stored(repository, path)] as const));
		const tree = writeTree(objects, present(files));
		parents.push(write(tree, [], `untracked files on ${where}${title}\n`));
	}
	const message =
		options.message === undefined ? `WIP on ${where}${title}` : `On ${where}${options.message}`;
	new StashList(repository).push(write(writeTree(objects, kept), parents, message), message);
	for (const path of untracked) takeFile(repository, path);
	clean(repository, head, options, staged);
	return message;
}

function stored(repository: Repository, path: string): TreeFile | undefined {
	const file = readWorkFile(repository, path);
	return file && { oid: repository.objects.write('blob', file.bytes), mode: file.mode };
}

function present(files: ReadonlyMap<string, TreeFile | undefined>): Map<string, TreeFile> {
	return new Map([...files].flatMap(([path, file]) => (file ? [[path, file] as const] : [])));
}

/** HEAD's files, with the chosen paths as they are now. */
function onlyPaths(
	repository: Repository,
	head: string,
	work: ReadonlyMap<string, TreeFile>,
	paths: readonly string[],
): Map<string, TreeFile> {
	const files = repository.filesOf(head);
	for (const path of matchPaths(new Set([...files.keys(), ...work.keys()]), paths)) {
		const file = work.get(path);
		if (file) files.set(path, file);
		else files.delete(path);
	}
	return files;
}

function clean(
	repository: Repository,
	head: string,
	{ keepIndex, paths }: SaveOptions,
	staged: ReadonlyMap<string, TreeFile>,
): void {
	const files = repository.filesOf(head);
	if (paths) {
		const all = new Set([...files.keys(), ...repository.index.paths()]);
		const typed = matchPaths(all, paths).map((path) => repository.shown(path));
		restorePaths(repository, typed, { staged: true, worktree: true, source: head });
	} else {
		const target = keepIndex ? staged : files;
		updateTree(repository, files, target, { verb: 'checkout', force: true });
	}
	repository.index.save();
}
