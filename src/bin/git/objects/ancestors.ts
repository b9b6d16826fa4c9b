// Which commits can be reached from a commit, newest first.
import git, { type ReadCommitResult } from 'isomorphic-git';
import type { Repository } from '../repository.ts';

/** By commit date, children before parents where dates are equal; `without` and all behind it are left out. */
export async function ancestors(
	repository: Repository,
	tips: readonly string[],
	without: readonly string[] = [],
): Promise<ReadCommitResult[]> {
	const hidden = new Set<string>();
	for (const commit of await reach(repository, without, new Set())) hidden.add(commit.oid);
	return reach(repository, tips, hidden);
}

async function reach(
	repository: Repository,
	tips: readonly string[],
	hidden: ReadonlySet<string>,
): Promise<ReadCommitResult[]> {
	const found: ReadCommitResult[] = [];
	const seen = new Set<string>(hidden);
	const queue: ReadCommitResult[] = [];
	const push = async (oid: string): Promise<void> => {
		if (seen.has(oid)) return;
		seen.add(oid);
		const commit = await git.readCommit({ ...repository.base, oid });
		const time = commit.commit.committer.timestamp;
		// Behind those of the same second, as git's own queue does.
		const at = queue.findIndex((other) => other.commit.committer.timestamp < time);
		queue.splice(at === -1 ? queue.length : at, 0, commit);
	};
	for (const tip of tips) await push(tip);
	for (let next = queue.shift(); next; next = queue.shift()) {
		found.push(next);
		for (const parent of next.commit.parent) await push(parent);
	}
	return found;
}
