// Which commits can be reached, newest first: git's own order of a log.
import type { Commit } from '../objects/git-object.ts';
import type { ObjectStore } from '../store/object-store.ts';

export interface Selection {
	tips: readonly string[];
	/** These and all behind them are left out. */
	without?: readonly string[];
	/** Follows only the first parent of merges. */
	firstParent?: boolean;
}

/** By commit date; of the same second, as they were found. */
export function walkCommits(
	objects: ObjectStore,
	{ tips, without = [], firstParent = false }: Selection,
): Commit[] {
	const hidden = new Set(reach(objects, without, new Set(), false).map(({ oid }) => oid));
	return reach(objects, tips, hidden, firstParent);
}

function reach(
	objects: ObjectStore,
	tips: readonly string[],
	hidden: ReadonlySet<string>,
	firstParent: boolean,
): Commit[] {
	const found: Commit[] = [];
	const seen = new Set<string>(hidden);
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
		for (const parent of firstParent ? next.parents.slice(0, 1) : next.parents) push(parent);
	}
	return found;
}
