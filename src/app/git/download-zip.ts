// The lesson's files as a zip: without the repository, and without what npm brings back.
import type { Player } from '../player.svelte.ts';
import { saveFile } from './save-file.ts';

const LEFT_OUT = ['node_modules', '.git', '.slipway', '.cache'].flatMap((name) => [
	name,
	`${name}/**`,
	`**/${name}/**`,
]);

export async function downloadZip(player: Player): Promise<void> {
	const { program } = player.git;
	if (!program) return;
	try {
		await player.workspace?.flush();
		const bytes = await program.container.export(program.folder, {
			format: 'zip',
			excludes: LEFT_OUT,
		});
		saveFile(new Uint8Array(bytes), `${nameOf(program.folder)}.zip`, 'application/zip');
	} catch (error) {
		player.report(error);
	}
}

function nameOf(folder: string): string {
	return folder.replaceAll('/', '-');
}
