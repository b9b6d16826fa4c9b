// `main`, `v1.0.0`, `HEAD~2`, `feature/search^1`, the beginning of an id -> the id of a commit (gitrevisions(7)).
import type fs from 'node:fs';
import git from 'isomorphic-git';

type Base = { fs: typeof fs; dir: string; cache: object };

export async function resolveRevision(base: Base, revision: string): Promise<string | undefined> {
	const [, name = '', steps = ''] = /^(.*?)((?:~\d*|\^\d*)*)$/.exec(revision) ?? [];
	let id = await named(base, name);
	for (const [, kind, count = ''] of steps.matchAll(/([~^])(\d*)/g)) {
		const number = count === '' ? 1 : Number(count);
		if (kind === '~') for (let at = 0; at < number; at++) id = await parent(base, id, 1);
		else if (number > 0) id = await parent(base, id, number);
	}
	return id;
}

async function named(base: Base, name: string): Promise<string | undefined> {
	const oid = await found(() => git.resolveRef({ ...base, ref: name }));
	const id = oid ?? (await found(() => git.expandOid({ ...base, oid: name })));
	// A tag with a message is an object of its own, which names the commit.
	return id === undefined ? undefined : (await git.readCommit({ ...base, oid: id })).oid;
}

async function found(look: () => Promise<string>): Promise<string | undefined> {
	try {
		return await look();
	} catch (error) {
		if (error instanceof git.Errors.NotFoundError) return undefined;
		throw error;
	}
}

async function parent(
	base: Base,
	id: string | undefined,
	number: number,
): Promise<string | undefined> {
	if (id === undefined) return undefined;
	const { commit } = await git.readCommit({ ...base, oid: id });
	return commit.parent[number - 1];
}
