// A repository in a folder of the same machine.
import type { Repository } from '../repository.ts';
import { packBytes } from '../store/pack-bytes.ts';
import { reachableObjects } from '../store/reachable-objects.ts';
import { receivePack } from '../store/receive-pack.ts';
import type { Source } from './source.ts';

export function folderSource(other: Repository, shown: string): Source {
	const refs = new Map(
		[...other.refs.list()].filter(([name]) => /^refs\/(heads|tags)\//.test(name)),
	);
	return {
		shown,
		refs,
		head: other.refs.target('HEAD'),
		async bring(repository, wants) {
			const have = [...repository.refs.list().values()].filter((oid) => other.objects.has(oid));
			const oids = reachableObjects(other.objects, wants, have);
			if (oids.length > 0)
				await receivePack(repository, packBytes(other.objects, oids), oids.length);
		},
	};
}
