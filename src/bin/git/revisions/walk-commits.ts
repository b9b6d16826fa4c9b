// Which commits can be reached, newest first: git's own order of a log.
import type { Commit } from '../objects/git-object.ts';
import type { ObjectStore } from '../store/object-store.ts';

export interface Selection {
	tips: readonly string[];
	/** These and all behind them are left out. */
	without?: readonly string[];
	/** Where the walk goes on from a commit; all its parents if it isn't said. */
	parentsOf?: (commit: Commit) => readonly string[];
}

/** By commit date; of the same second, as they were found. */
export function walkCommits(
	objects: ObjectStore,
	{ tips, without = [], parentsOf = ({ parents }) => parents }: Selection,
): Commit[] {
	const found: Commit[] = [];
	const seen = new Set<string>();
	if (without.length > 0)
		for (const { oid } of walkCommits(objects, { tips: without })) seen.add(oid);
	const queue: Commit[] = [];
	const push = (oid: string): void => {
		if (seen.has(oid)) return;
		seen.add(oid);
		const commit = objects.commit(oid);
		const time = commit.committer.timestamp;
		// Behind those of the same second, as git's own queue does.
		const at = queue.findIndex((other) => other.committer.timestamp < time);
		queue.splice(at === -1 ? queue.length : at, 0, commit);
	};
	for (const tip of tips) push(tip);
	for (let next = queue.shift(); next; next = queue.shift()) {
		found.push(next);
		for (const parent of parentsOf(next)) push(parent);
	}
	return found;
}
