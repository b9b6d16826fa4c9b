// Whether dropped files have a place to go: an open playground, or the page where one begins.
import { PLAYGROUND_PACK } from '#course/playground-pack.ts';
import type { Player } from '../player.svelte.ts';

export function takesFiles(player: Player): boolean {
	if (player.here) return !player.hasText;
	return player.route.place.pack === PLAYGROUND_PACK;
}
