// The open work and all progress as one zip: for when the browser doesn't keep it.
import type { Player } from '../player.svelte.ts';
import { downloadBytes } from '../play/download-bytes.ts';

export async function downloadWork(player: Player): Promise<void> {
	const { workspace, progress } = player;
	const { writeArchive } = await import('../work/write-archive.ts');
	const works = workspace ? [await workspace.work()] : [];
	const name = workspace?.key.replace(/[^\w.-]+/g, '-') ?? 'slipway-work';
	downloadBytes(`${name}.zip`, writeArchive(works, progress.export()), 'application/zip');
}
