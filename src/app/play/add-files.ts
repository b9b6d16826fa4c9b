// Puts files from outside into the open workspace, to be undone at once.
import { ZipProblem } from '../packs/zip-problem.ts';
import type { Player } from '../player.svelte.ts';
import { pathProblem } from '../share/path-problem.ts';
import { readContents } from '../work/read-contents.ts';

export async function addFiles(player: Player, files: ReadonlyMap<string, File>): Promise<void> {
	const { workspace } = player;
	if (!workspace || files.size === 0) return;
	try {
		const { unpackFiles } = await import('./unpack-files.ts');
		const unpacked = await unpackFiles(files);
		const changes = new Map([...unpacked].map(([path, bytes]) => [path, readContents(bytes)]));
		const paths = [...changes.keys()];
		const refused = paths.find((path) => pathProblem(path));
		if (refused !== undefined) throw new ZipProblem(`${refused}: ${pathProblem(refused)}.`);
		const label = paths.length === 1 ? `Added ${paths[0]}` : `Added ${paths.length} files`;
		workspace.replace(changes, label);
		const first = paths.find((path) => !path.includes('/')) ?? paths[0];
		if (first !== undefined) player.openFiles.open(first);
		player.layout.showEditor();
	} catch (error) {
		if (!(error instanceof ZipProblem)) throw error;
		player.report(error);
	}
}
