// Puts files, as they are now, into the next commit. A deletion counts as a change.
import type { Git } from './git.svelte.ts';

export function stage(git: Git, paths: readonly string[]): Promise<unknown> {
	return git.run(['add', '-A', '--', ...paths]);
}
