// How far a branch and the one it follows are apart.
import type { Repository } from '../repository.ts';
import { upstreamOf } from '../remotes/upstream-of.ts';
import { walkCommits } from '../revisions/walk-commits.ts';

export interface BranchRelation {
	/** `origin/main` */
	upstream: string;
	/** False: the other branch is not there any more. */
	exists: boolean;
	ahead: number;
	behind: number;
}

export function branchRelation(repository: Repository, branch: string): BranchRelation | undefined {
	const upstream = upstreamOf(repository, branch);
	if (!upstream) return undefined;
	const { refs, objects } = repository;
	const [ours, theirs] = [refs.resolve(`refs/heads/${branch}`), refs.resolve(upstream.ref)];
	const none = { upstream: upstream.short, ahead: 0, behind: 0 };
	if (!theirs) return { ...none, exists: false };
	if (!ours || ours === theirs) return { ...none, exists: true };
	return {
		upstream: upstream.short,
		exists: true,
		ahead: walkCommits(objects, { tips: [ours], without: [theirs] }).length,
		behind: walkCommits(objects, { tips: [theirs], without: [ours] }).length,
	};
}
