// A repository for a lesson that has none: its files as the first commit.
import type { Git } from './git.svelte.ts';

export async function beginAgain(git: Git): Promise<void> {
	await git.run(['init', '-b', 'main']);
}
