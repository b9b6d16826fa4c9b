// No container, no checks: said as what it is, not as a wrong answer.
import type { Player } from '../player.svelte.ts';

/** @returns whether the container has failed to start */
export function refuseWithoutContainer({ checks, connection }: Player): boolean {
	const { failure } = connection;
	if (!failure) return false;
	checks.refuse({
		title: 'Nothing can be checked: the container did not start',
		advice: 'The preview says why, and what to do. Your files are kept.',
		detail: failure.detail,
	});
	return true;
}
