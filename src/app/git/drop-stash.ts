// Takes a stash off the list. Its commit is still there: `git stash store` puts it back.
import type { Git } from './git.svelte.ts';

export async function dropStash(git: Git, name: string, message: string): Promise<void> {
	const answer = await git.run(['stash', 'drop', name]);
	const oid = /\(([0-9a-f]{40})\)/.exec(answer?.text ?? '')?.[1];
	if (oid === undefined) return;
	const store = (): Promise<unknown> => git.run(['stash', 'store', '-m', message, oid]);
	git.offerUndo(`Dropped ${name}: ${message}`, store);
}
