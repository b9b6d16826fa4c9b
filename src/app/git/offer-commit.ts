// After all checks passed: a commit, if there is something to commit.
import type { Player } from '../player.svelte.ts';
import { suggestMessage } from './suggest-message.ts';

export async function offerCommit({ git, here }: Player): Promise<void> {
	if (!here || !git.program) return;
	await git.state.look();
	const { presence, status, underWay } = git.state;
	if (presence !== 'there' || underWay || status.changes.length === 0) return;
	git.offer(suggestMessage(here.lesson));
}
