// A repository on a server, over git's HTTP protocol: isomorphic-git speaks it, through fetch.
import fs from 'node:fs';
import { loadIsomorphic } from './load-isomorphic.ts';
import { unreachable } from './unreachable.ts';
import type { Source } from './source.ts';

export async function httpSource(url: string): Promise<Source> {
	const { git, http } = loadIsomorphic();
	const listed = await git
		.listServerRefs({ http, url, symrefs: true, protocolVersion: 1 })
		.catch((error: unknown) => unreachable(url, error));
	const head = listed.find(({ ref }) => ref === 'HEAD')?.target;
	const refs = listed
		.filter(({ ref }) => /^refs\/(heads|tags)\/.*[^}]$/.test(ref))
		.map(({ ref, oid }) => [ref, oid] as const);
	return {
		shown: url.replace(/\/$/, '').replace(/\.git$/, ''),
		refs: new Map(refs),
		head,
		async bring(repository, wants) {
			const { dir, gitdir, objects } = repository;
			for (const [ref, oid] of refs) {
				if (!wants.includes(oid) || objects.has(oid)) continue;
				await git
					.fetch({ fs, http, dir, gitdir, url, remoteRef: ref, singleBranch: true, tags: false })
					.catch((error: unknown) => unreachable(url, error));
				objects.forget();
			}
		},
	};
}
