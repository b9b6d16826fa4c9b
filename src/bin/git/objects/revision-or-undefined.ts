// `HEAD~2`, `main^2`, `v1.0.0`, `1a2b3c4`, `@` -> the id of a commit, if there is one (gitrevisions(7)).
import git from 'isomorphic-git';
import type { Repository } from '../repository.ts';

export async function revisionOrUndefined(
	repository: Repository,
	text: string,
): Promise<string | undefined> {
	const match = /^(.*?)((?:[~^]\d*|\^\{\w*\})*)$/.exec(text);
	const name = match?.[1] === '' || match?.[1] === '@' ? 'HEAD' : (match?.[1] ?? '');
	let oid = await named(repository, name);
	if (oid) oid = await peel(repository, oid);
	for (const [step] of (match?.[2] ?? '').matchAll(/~\d*|\^\d*(?!\{)|\^\{\w*\}/g)) {
		if (!oid || step.startsWith('^{')) continue;
		oid = await walk(repository, oid, step);
	}
	return oid;
}

async function walk(
	repository: Repository,
	from: string,
	step: string,
): Promise<string | undefined> {
	const count = step.length === 1 ? 1 : Number(step.slice(1));
	if (step.startsWith('^'))
		return count === 0 ? from : (await parents(repository, from))[count - 1];
	let oid: string | undefined = from;
	for (let i = 0; i < count && oid; i++) oid = (await parents(repository, oid))[0];
	return oid;
}

async function parents(repository: Repository, oid: string): Promise<string[]> {
	const { commit } = await git.readCommit({ ...repository.base, oid });
	return commit.parent;
}

async function named(repository: Repository, name: string): Promise<string | undefined> {
	const state = /^(MERGE_HEAD|ORIG_HEAD|CHERRY_PICK_HEAD|REVERT_HEAD)$/.test(name)
		? repository.readState(name)
		: undefined;
	if (state) return state.trim();
	try {
		return await git.resolveRef({ ...repository.base, ref: name });
	} catch (error) {
		if (!(error instanceof git.Errors.NotFoundError)) throw error;
	}
	if (!/^[0-9a-f]{4,40}$/.test(name)) return undefined;
	try {
		return await git.expandOid({ ...repository.base, oid: name });
	} catch (error) {
		if (error instanceof git.Errors.NotFoundError || error instanceof git.Errors.AmbiguousError)
			return undefined;
		throw error;
	}
}

/** An annotated tag -> what it names. */
async function peel(repository: Repository, oid: string): Promise<string> {
	const { type } = await git.readObject({ ...repository.base, oid, format: 'parsed' });
	if (type !== 'tag') return oid;
	const { tag } = await git.readTag({ ...repository.base, oid });
	return peel(repository, tag.object);
}
