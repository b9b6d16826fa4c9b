// Resets something after all work went into a commit, and says where it is.
import type { Player } from '../player.svelte.ts';
import { commitBefore } from './commit-before.ts';

/**
 * @param label as the undo bar has it: `Reset the lesson`
 * @param what for the message of the commit: `resetting the lesson`
 */
export async function resetRescued(
	player: Player,
	{ label, what }: { label: string; what: string },
	reset: () => unknown,
): Promise<void> {
	try {
		const oid = await commitBefore(player.git, what);
		await reset();
		player.git.rescued(oid === undefined ? undefined : { label, oid });
	} catch (error) {
		player.report(error);
	}
}
