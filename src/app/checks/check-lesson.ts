// What the Check button does: saves, waits for the container, runs the checks, shows and says the result.
import type { Player } from '../player.svelte.ts';

export async function checkLesson(player: Player): Promise<void> {
	const { checks, connection, layout } = player;
	if (checks.items.length === 0) return;
	if (connection.failure) {
		layout.showLower('checks');
		checks.refuse({
			title: 'Nothing can be checked: the container did not start',
			advice: 'The preview says why, and what to do. Your files are kept.',
			detail: connection.failure.detail,
		});
		return;
	}
	checks.begin();
	if (layout.width === 'narrow') layout.showLower('checks');
	player.announce('Checking');
	await player.runChecks();
	if (checks.running) return;
	if (!checks.complete) layout.showLower('checks');
	player.announce(inWords(player));
}

function inWords({ checks }: Player): string {
	if (checks.fault) return checks.fault.title;
	if (checks.problem) return checks.problem.title;
	const { items, passed } = checks;
	if (passed === items.length) return `All ${items.length} checks passed`;
	const first = items.find(({ state }) => state === 'failed');
	return `${passed} of ${items.length} checks passed. Not yet: ${first?.result?.message ?? first?.says ?? ''}`;
}
