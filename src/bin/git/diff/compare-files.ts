// How two sets of files differ, renames found.
import type { TreeFile } from '../objects/tree-file.ts';
import type { Repository } from '../repository.ts';
import { findRenames } from './find-renames.ts';
import type { FileChange } from './file-change.ts';

/** Sorted by name. @param renames false: a renamed file is one deleted and one added */
export function compareFiles(
	repository: Repository,
	before: ReadonlyMap<string, TreeFile>,
	after: ReadonlyMap<string, TreeFile>,
	renames = true,
): FileChange[] {
	const changes: FileChange[] = [];
	for (const path of new Set([...before.keys(), ...after.keys()])) {
		const [old, now] = [before.get(path), after.get(path)];
		if (old?.oid === now?.oid && old?.mode === now?.mode) continue;
		if (!old && now) changes.push({ status: 'A', path, after: now });
		else if (old && !now) changes.push({ status: 'D', path, before: old });
		else if (old && now) {
			const sameKind = old.mode.slice(0, 3) === now.mode.slice(0, 3);
			changes.push({ status: sameKind ? 'M' : 'T', path, before: old, after: now });
		}
	}
	const found = renames ? findRenames(repository, changes) : changes;
	return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
