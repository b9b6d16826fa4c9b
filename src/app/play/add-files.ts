// Puts files from outside into the open workspace, to be undone at once.
import { ZipProblem } from '../packs/zip-problem.ts';
import type { Player } from '../player.svelte.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export async function addFiles(player: Player, files: ReadonlyMap<string, File>): Promise<void> {
	const { workspace } = player;
	if (!workspace || files.size === 0) return;
	try {
		const { unpackFiles } = await import('./unpack-files.ts');
		const unpacked = await unpackFiles(files);
		const changes = [...unpacked].map(([path, bytes]) => ({ path, text: utf8.decode(bytes) }));
		const label =
			changes.length === 1 ? `Added ${changes[0]?.path}` : `Added ${changes.length} files`;
		workspace.apply(changes, label);
		const first = changes.find(({ path }) => !path.includes('/')) ?? changes[0];
		if (first) player.openFiles.open(first.path);
		player.layout.showEditor();
	} catch (error) {
		if (!(error instanceof ZipProblem)) throw error;
		player.report(error);
	}
}
