// `git commit <path>`: the tree of HEAD with some paths as they are now; they are staged too, the rest stays staged.
import { GitError } from '../git-error.ts';
import type { Repository } from '../repository.ts';
import { writeTree } from '../store/write-tree.ts';
import { matchPaths } from './match-paths.ts';
import { stage } from './stage.ts';

/** @returns the tree's id */
export function partialTree(repository: Repository, typed: readonly string[]): string {
	const { index, objects } = repository;
	const files = repository.filesOf(repository.head());
	const known = new Set([...files.keys(), ...index.paths()]);
	const chosen = typed.flatMap((path) => {
		const found = matchPaths(known, [repository.inside(path)]);
		if (found.length > 0) return found;
		throw new GitError(`pathspec '${path}' did not match any file(s) known to git`, {
			code: 1,
			prefix: 'error: ',
		});
	});
	stage(repository, chosen);
	for (const path of chosen) {
		const entry = index.get(path);
		if (entry) files.set(path, { oid: entry.oid, mode: entry.mode });
		else files.delete(path);
	}
	return writeTree(objects, files);
}
