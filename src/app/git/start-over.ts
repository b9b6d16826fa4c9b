// Lets a lesson begin again, repository included. What was there is set aside under "Your data".
import type { Player } from '../player.svelte.ts';

export async function startOver(player: Player): Promise<void> {
	const { workspace } = player;
	if (!workspace) return;
	try {
		await workspace.keep();
		const work = await workspace.work();
		const { key } = workspace;
		await player.whileClosed([key], async () => {
			await player.work.put([{ ...work, key: `${key}#${Date.now().toString(36)}`, copyOf: key }]);
			await player.work.remove([key]);
		});
		player.tell('The lesson begins again. What you had is set aside under Your data.');
	} catch (error) {
		player.report(error);
	}
}
