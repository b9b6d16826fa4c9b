// Whether a commit changed some paths; a merge only counts where it differs from all its parents.
import type { Commit } from '../objects/git-object.ts';
import type { Repository } from '../repository.ts';
import { matchPaths } from '../work/match-paths.ts';

export function touchesPaths(
	repository: Repository,
	{ oid, parents }: Commit,
	paths: readonly string[],
): boolean {
	const now = repository.filesOf(oid);
	return (parents.length === 0 ? [undefined] : parents).every((parent) => {
		const before = repository.filesOf(parent);
		const all = matchPaths(new Set([...before.keys(), ...now.keys()]), paths);
		return all.some((path) => {
			const [old, file] = [before.get(path), now.get(path)];
			return old?.oid !== file?.oid || old?.mode !== file?.mode;
		});
	});
}
