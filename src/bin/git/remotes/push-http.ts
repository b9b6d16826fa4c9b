// Sends one ref to a server, over git's HTTP protocol: isomorphic-git speaks it, through fetch.
import fs from 'node:fs';
import type { Repository } from '../repository.ts';
import type { Push } from './push-refs.ts';
import { loadIsomorphic } from './load-isomorphic.ts';
import { unreachable } from './unreachable.ts';

/** @returns why the server refused, if it did */
export async function pushHttp(
	{ dir, gitdir }: Repository,
	url: string,
	{ from, to, force }: Push,
): Promise<string | undefined> {
	const { git, http } = loadIsomorphic();
	const result = await git
		.push({
			fs,
			http,
			dir,
			gitdir,
			url,
			ref: from ?? to,
			remoteRef: to,
			force,
			delete: from === undefined,
		})
		.catch((error: unknown) => unreachable(url, error));
	return result.ok ? undefined : (result.error ?? 'refused');
}
