// A workspace as files on disk.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileSet } from '#course/pack.ts';

export async function writeFileSet(folder: string, files: FileSet): Promise<void> {
	for (const [path, contents] of Object.entries(files)) {
		const target = join(folder, path);
		await mkdir(dirname(target), { recursive: true });
		await writeFile(
			target,
			typeof contents === 'string' ? contents : Buffer.from(contents.base64, 'base64'),
		);
	}
}
