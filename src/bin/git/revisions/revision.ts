// A revision as typed -> the id of an object; git's own complaint if there is none.
import { GitError } from '../git-error.ts';
import type { Repository } from '../repository.ts';
import { resolveRevision } from './resolve-revision.ts';

export function revision(repository: Repository, text: string): string {
	const oid = resolveRevision(repository, text);
	if (oid !== undefined && repository.objects.has(oid)) return oid;
	if (oid !== undefined) throw new GitError(`bad object ${text}`);
	throw new GitError(
		`ambiguous argument '${text}': unknown revision or path not in the working tree.\n` +
			"Use '--' to separate paths from revisions, like this:\n'git <command> [<revision>...] -- [<file>...]'",
	);
}
