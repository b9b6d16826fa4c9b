// What the Check button does: saves, waits for the container, runs the checks, shows and says the result.
import { offerCommit } from '../git/offer-commit.ts';
import type { Player } from '../player.svelte.ts';
import { refuseWithoutContainer } from './refuse-without-container.ts';

export async function checkLesson(player: Player): Promise<void> {
	const { checks, layout } = player;
	if (checks.items.length === 0) return;
	checks.begin();
	player.git.offer(undefined);
	if (refuseWithoutContainer(player)) {
		layout.showLower('checks');
		return;
	}
	if (layout.width === 'narrow') layout.showLower('checks');
	player.announce('Checking');
	await player.runChecks();
	if (checks.running) return;
	if (!checks.complete) layout.showLower('checks');
	player.announce(inWords(player));
	if (checks.complete) await offerCommit(player);
}

function inWords({ checks }: Player): string {
	if (checks.fault) return checks.fault.title;
	if (checks.problem) return checks.problem.title;
	const { items, passed } = checks;
	if (passed === items.length) return `All ${items.length} checks passed`;
	const first = items.find(({ state }) => state === 'failed');
	return `${passed} of ${items.length} checks passed. Not yet: ${first?.result?.message ?? first?.says ?? ''}`;
}
