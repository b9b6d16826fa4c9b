// A repository on a server.
import { receivePack } from '../store/receive-pack.ts';
import { walkCommits } from '../revisions/walk-commits.ts';
import { SmartServer } from './smart-server.ts';
import type { Source } from './source.ts';

/** So many commits are told to a server that is to find what both have. */
const TOLD = 256;

export async function httpSource(url: string): Promise<Source> {
	const server = await SmartServer.open(url, 'git-upload-pack');
	const refs = [...server.refs].filter(([ref]) => /^refs\/(heads|tags)\/.*[^}]$/.test(ref));
	return {
		shown: url.replace(/\/$/, '').replace(/\.git$/, ''),
		refs: new Map(refs),
		head: server.head,
		async bring(repository, wants) {
			const { objects } = repository;
			const missing = [...new Set(wants)].filter((oid) => !objects.has(oid));
			if (missing.length === 0) return;
			const tips = [...repository.refs.list().values()].filter(
				(oid) => objects.find(oid)?.type === 'commit',
			);
			const have = walkCommits(objects, { tips }).slice(0, TOLD);
			const pack = await server.pack(
				missing,
				have.map(({ oid }) => oid),
			);
			await receivePack(repository, pack, pack.readUInt32BE(8));
		},
	};
}
