// All files of the workspace as one zip, in a folder named like the lesson or the template.
import type { Player } from '../player.svelte.ts';
import { downloadBytes } from './download-bytes.ts';

export async function downloadZip(player: Player): Promise<void> {
	const { workspace, here } = player;
	if (!workspace || !here) return;
	const { strToU8, zipSync } = await import('fflate');
	const name = here.lesson.id;
	const entries = [...workspace.files.values()].map(
		({ path, text, bytes }): [string, Uint8Array] => [
			`${name}/${path}`,
			text === undefined ? (bytes ?? new Uint8Array()) : strToU8(text),
		],
	);
	downloadBytes(`${name}.zip`, zipSync(Object.fromEntries(entries)), 'application/zip');
}
