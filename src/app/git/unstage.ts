// Takes files out of the next commit; in the folder they stay as they are.
import type { Git } from './git.svelte.ts';
import type { GitChange } from './git-change.ts';

export function unstage(
	git: Git,
	changes: readonly Pick<GitChange, 'path' | 'from'>[],
): Promise<unknown> {
	const paths = changes.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from]));
	// Before the first commit there is nothing to restore from.
	if (git.state.status.unborn) return git.run(['rm', '--cached', '-r', '--', ...paths]);
	return git.run(['restore', '--staged', '--', ...paths]);
}
