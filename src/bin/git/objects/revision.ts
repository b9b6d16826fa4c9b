// A revision as typed -> the id of a commit; git's own complaint if there is none.
import { GitError } from '../git-error.ts';
import type { Repository } from '../repository.ts';
import { revisionOrUndefined } from './revision-or-undefined.ts';

/** Throws git's own message if there is no such revision. */
export async function revision(repository: Repository, text: string): Promise<string> {
	const oid = await revisionOrUndefined(repository, text);
	if (oid) return oid;
	throw new GitError(
		`ambiguous argument '${text}': unknown revision or path not in the working tree.\n` +
			"Use '--' to separate paths from revisions, like this:\n'git <command> [<revision>...] -- [<file>...]'",
	);
}
