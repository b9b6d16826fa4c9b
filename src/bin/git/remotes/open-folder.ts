// A repository at a path: with a working tree, or bare.
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { Repository } from '../repository.ts';

export function openFolder(path: string): Repository | undefined {
	for (const gitdir of [join(path, '.git'), path, `${path}.git`]) {
		if (!fs.existsSync(join(gitdir, 'HEAD')) || !fs.existsSync(join(gitdir, 'objects'))) continue;
		return new Repository(dirname(gitdir), path, { gitdir });
	}
	return undefined;
}
