// Puts the files of a check run beside the learner's: small ones, through the client.
import type { FileSet } from '#course/pack.ts';
import type { WebContainer } from '@webcontainer/api';

/** @param folder relative to the working directory */
export async function writeCheckFiles(
	container: WebContainer,
	folder: string,
	files: FileSet,
): Promise<void> {
	for (const [path, contents] of Object.entries(files)) {
		const target = `${folder}/${path}`;
		await container.fs.mkdir(target.slice(0, target.lastIndexOf('/')), { recursive: true });
		if (typeof contents === 'string') await container.fs.writeFile(target, contents);
	}
}
