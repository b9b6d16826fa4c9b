// Children before parents, one line of development after the other: git's --topo-order.
import type { Commit } from '../objects/git-object.ts';

export function topological(commits: readonly Commit[]): Commit[] {
	const known = new Map(commits.map((commit) => [commit.oid, commit]));
	const children = new Map<string, number>();
	for (const parent of commits.flatMap(({ parents }) => parents)) {
		children.set(parent, (children.get(parent) ?? 0) + 1);
	}
	const ready = commits.filter(({ oid }) => !children.has(oid)).reverse();
	const ordered: Commit[] = [];
	for (let next = ready.pop(); next; next = ready.pop()) {
		ordered.push(next);
		for (const oid of next.parents) {
			const left = (children.get(oid) ?? 0) - 1;
			children.set(oid, left);
			const parent = known.get(oid);
			if (left === 0 && parent) ready.push(parent);
		}
	}
	return ordered;
}
