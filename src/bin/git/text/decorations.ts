// The names that point at each commit, as `git log` shows them: `HEAD -> main, tag: v1.0.0`.
import type { Repository } from '../repository.ts';
import { peel } from '../revisions/peel.ts';

/** Commit id -> names, HEAD's first. */
export function decorations(repository: Repository): Map<string, string[]> {
	const { refs, objects } = repository;
	const names = new Map<string, string[]>();
	const put = (oid: string, name: string): void => {
		const commit = peel(objects, oid, 'commit') ?? oid;
		names.set(commit, [...(names.get(commit) ?? []), name]);
	};
	const current = refs.target('HEAD');
	const head = repository.head();
	if (head)
		put(head, current === undefined ? 'HEAD' : `HEAD -> ${current.replace(/^refs\/heads\//, '')}`);
	// The real git shows them in this order too: tags, then branches of remotes, then the own ones.
	for (const [ref, oid] of [...refs.list()].reverse()) {
		if (ref.startsWith('refs/tags/')) put(oid, `tag: ${ref.slice(10)}`);
		else if (ref.startsWith('refs/remotes/')) put(oid, ref.slice(13));
		else if (!ref.startsWith('refs/heads/')) put(oid, ref);
		else if (ref !== current) put(oid, ref.slice(11));
	}
	return names;
}
