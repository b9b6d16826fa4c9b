// `main@{2}`, `@{-1}`, `main@{upstream}` -> an id, from the log of a ref or from settings.
import { GitError } from '../git-error.ts';
import type { Repository } from '../repository.ts';
import { upstreamOf } from '../remotes/upstream-of.ts';
import { fullRef } from './full-ref.ts';

export function logPosition(
	repository: Repository,
	name: string,
	inside: string,
): string | undefined {
	const { refs } = repository;
	if (/^(u|upstream)$/.test(inside)) {
		const branch = name === '' || name === 'HEAD' ? repository.branch() : name;
		const ref = branch === undefined ? undefined : upstreamOf(repository, branch)?.ref;
		return ref === undefined ? undefined : refs.resolve(ref);
	}
	if (/^-\d+$/.test(inside) && name === '') {
		const branch = branchBefore(repository, Number(inside.slice(1)));
		return branch === undefined ? undefined : (refs.resolve(`refs/heads/${branch}`) ?? branch);
	}
	if (!/^\d+$/.test(inside)) return undefined;
	const ref =
		name === '' ? (refs.target('HEAD') ?? 'HEAD') : fullRef(refs, name === '@' ? 'HEAD' : name);
	if (ref === undefined) return undefined;
	const entries = refs.log.read(ref);
	const back = Number(inside);
	if (back === 0) return refs.resolve(ref);
	const entry = entries.at(-1 - back);
	if (entry) return entry.after;
	// One before the oldest: where that one came from.
	const first = back === entries.length ? entries[0]?.before : undefined;
	if (first !== undefined && !/^0+$/.test(first)) return first;
	throw new GitError(
		`log for '${name === '' ? (repository.branch() ?? 'HEAD') : name}' only has ${entries.length} entries`,
	);
}

/** The name of the branch that HEAD was on so many switches ago. */
function branchBefore({ refs }: Repository, count: number): string | undefined {
	const moves = refs.log
		.read('HEAD')
		.flatMap(({ message }) => /^checkout: moving from (.*) to /.exec(message)?.[1] ?? []);
	return moves.at(-count);
}
