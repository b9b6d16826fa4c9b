// A revision as typed -> the id of a commit, if it is one.
import type { Repository } from '../repository.ts';
import { peel } from './peel.ts';
import { resolveRevision } from './resolve-revision.ts';

export function commitOf(repository: Repository, text: string): string | undefined {
	const oid = resolveRevision(repository, text);
	return oid === undefined ? undefined : peel(repository.objects, oid, 'commit');
}
