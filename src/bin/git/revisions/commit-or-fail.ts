// A revision as typed -> the id of a commit; git's own complaint if it is none.
import { GitError } from '../git-error.ts';
import type { Repository } from '../repository.ts';
import { peel } from './peel.ts';
import { revision } from './revision.ts';

export function commitOrFail(repository: Repository, text: string): string {
	const oid = revision(repository, text);
	const commit = peel(repository.objects, oid, 'commit');
	if (commit !== undefined) return commit;
	const { type } = repository.objects.read(oid);
	throw new GitError(`object ${oid} is a ${type}, not a commit`, { prefix: 'error: ' });
}
