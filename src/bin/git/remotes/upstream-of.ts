// The branch of a remote that a branch follows: branch.<name>.remote and .merge.
import type { Repository } from '../repository.ts';

export interface Upstream {
	remote: string;
	/** Full name over there: `refs/heads/main`. */
	merge: string;
	/** Full name of what was last fetched of it: `refs/remotes/origin/main`; for `.` the branch itself. */
	ref: string;
	/** As shown: `origin/main`. */
	short: string;
}

export function upstreamOf({ config }: Repository, branch: string): Upstream | undefined {
	const remote = config.get(`branch.${branch}.remote`);
	const merge = config.get(`branch.${branch}.merge`);
	if (remote === undefined || merge === undefined) return undefined;
	const name = merge.replace(/^refs\/heads\//, '');
	return remote === '.'
		? { remote, merge, ref: merge, short: name }
		: { remote, merge, ref: `refs/remotes/${remote}/${name}`, short: `${remote}/${name}` };
}
