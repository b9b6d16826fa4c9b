// Children before parents: one line of development after the other (git's --topo-order), or the newest first (--date-order).
import type { Commit } from '../objects/git-object.ts';

export function topological(
	commits: readonly Commit[],
	parentsOf: (commit: Commit) => readonly string[],
	byDate = false,
): Commit[] {
	const known = new Map(commits.map((commit) => [commit.oid, commit]));
	const children = new Map<string, number>();
	for (const parent of commits.flatMap(parentsOf)) {
		children.set(parent, (children.get(parent) ?? 0) + 1);
	}
	/** The next one is the last. */
	const ready: Commit[] = [];
	const put = (commit: Commit): void => {
		const { timestamp } = commit.committer;
		const at = byDate ? ready.findIndex((other) => other.committer.timestamp >= timestamp) : -1;
		ready.splice(at === -1 ? ready.length : at, 0, commit);
	};
	const first = commits.filter(({ oid }) => !children.has(oid));
	for (const commit of byDate ? first : first.reverse()) put(commit);
	const ordered: Commit[] = [];
	for (let next = ready.pop(); next; next = ready.pop()) {
		ordered.push(next);
		for (const oid of parentsOf(next)) {
			const left = (children.get(oid) ?? 0) - 1;
			children.set(oid, left);
			const parent = known.get(oid);
			if (left === 0 && parent) put(parent);
		}
	}
	return ordered;
}
