// A repository in a bundle file.
import { BundleFile } from '../bundle/bundle-file.ts';
import { GitError } from '../git-error.ts';
import { receivePack } from '../store/receive-pack.ts';
import type { Source } from './source.ts';

export function bundleSource(path: string, shown: string): Source {
	const { refs, needs, pack } = new BundleFile(path, shown).read();
	const head = refs.get('HEAD');
	const branches = [...refs].filter(([name]) => name.startsWith('refs/heads/'));
	const same = branches.filter(([, oid]) => oid === head).map(([name]) => name);
	return {
		shown,
		refs: new Map([...refs].filter(([name]) => name !== 'HEAD')),
		head: same.find((name) => /\/(main|master)$/.test(name)) ?? same[0],
		async bring(repository, wants) {
			if (wants.every((oid) => repository.objects.has(oid))) return;
			const missing = needs.filter(({ oid }) => !repository.objects.has(oid));
			if (missing.length > 0)
				throw new GitError(
					[
						'Repository lacks these prerequisite commits:',
						...missing.map(({ oid }) => `error: ${oid} `),
					].join('\n'),
					{ code: 1, prefix: 'error: ' },
				);
			await receivePack(repository, pack, pack.readUInt32BE(8));
		},
	};
}
