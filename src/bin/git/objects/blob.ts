// The bytes of a blob.
import git from 'isomorphic-git';
import type { Repository } from '../repository.ts';

export async function blob(repository: Repository, oid: string): Promise<Uint8Array> {
	return (await git.readBlob({ ...repository.base, oid })).blob;
}
