// The whole repository in one file that git clones: `git clone lesson.bundle`.
import { downloadBytes } from '../play/download-bytes.ts';
import type { Player } from '../player.svelte.ts';

/** Outside of the lesson's folder, so that it is none of its files. */
const FILE = '.slipway/repository.bundle';

export async function downloadBundle(player: Player): Promise<void> {
	const { git } = player;
	const { program } = git;
	if (!program) return;
	const { fs, workdir } = program.container;
	const name = `${program.folder.replaceAll('/', '-')}.bundle`;
	try {
		if (!(await git.run(['bundle', 'create', `${workdir}/${FILE}`, '--all']))) return;
		const bytes = await fs.readFile(FILE);
		await fs.rm(FILE);
		downloadBytes(name, new Uint8Array(bytes), 'application/octet-stream');
		git.tell({
			kind: 'info',
			command: undefined,
			words: `git clone ${name}`,
			advice: 'Saved among your downloads, with all branches and tags. This clones it anywhere:',
			action: undefined,
		});
	} catch (error) {
		player.report(error);
	}
}
