// A name that only one remote has as a branch: `git switch feature` makes a branch that follows it.
import type { Refs } from './refs.ts';

/** @returns `origin/feature` */
export function remoteBranch(refs: Refs, name: string): string | undefined {
	const found = [...refs.list('refs/remotes/').keys()]
		.map((ref) => ref.slice('refs/remotes/'.length))
		.filter((ref) => ref.slice(ref.indexOf('/') + 1) === name && name !== 'HEAD');
	return found.length === 1 ? found[0] : undefined;
}
