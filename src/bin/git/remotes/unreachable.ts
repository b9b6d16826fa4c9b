// What git says when a server can't be reached, or refuses.
import { GitError } from '../git-error.ts';

export function unreachable(url: string, error: unknown): never {
	const reason = error instanceof Error ? error.message : String(error);
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : '';
	throw new GitError(
		`unable to access '${url}': ${cause === '' ? reason : `${reason} (${cause})`}`,
	);
}
