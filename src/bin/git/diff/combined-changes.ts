// The files of a merge that are as in none of its parents.
import type { TreeFile } from '../objects/tree-file.ts';
import type { CombinedChange } from './combined-change.ts';

type Files = ReadonlyMap<string, TreeFile>;

/** Sorted by name. */
export function combinedChanges(parents: readonly Files[], now: Files): CombinedChange[] {
	const paths = new Set([now, ...parents].flatMap((files) => [...files.keys()]));
	return [...paths].sort().flatMap((path): CombinedChange[] => {
		const after = now.get(path);
		const before = parents.map((files) => files.get(path));
		const same = before.some((file) => file?.oid === after?.oid && file?.mode === after?.mode);
		return same ? [] : [{ path, before, after, working: false }];
	});
}
