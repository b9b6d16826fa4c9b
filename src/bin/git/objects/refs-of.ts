// Names that point at each commit, as `git log` decorates it: HEAD -> main, tag: v1.0.0.
import git from 'isomorphic-git';
import type { Repository } from '../repository.ts';
import { revisionOrUndefined } from './revision-or-undefined.ts';

/** Commit id -> names, HEAD's first. */
export async function refsOf(repository: Repository): Promise<Map<string, string[]>> {
	const names = new Map<string, string[]>();
	const put = (oid: string | undefined, name: string): void => {
		if (oid) names.set(oid, [...(names.get(oid) ?? []), name]);
	};
	const current = await repository.branch();
	put(await repository.head(), current ? `HEAD -> ${current}` : 'HEAD');
	for (const tag of await git.listTags(repository.base)) {
		put(await revisionOrUndefined(repository, `refs/tags/${tag}`), `tag: ${tag}`);
	}
	for (const branch of await git.listBranches(repository.base)) {
		if (branch !== current)
			put(await revisionOrUndefined(repository, `refs/heads/${branch}`), branch);
	}
	return names;
}
