// Puts paths of the working tree into the index as they are: changed, new or gone.
import git from 'isomorphic-git';
import type { Repository } from '../repository.ts';
import { resolveConflict } from './resolve-conflict.ts';

export async function stage(repository: Repository, paths: Iterable<string>): Promise<void> {
	for (const filepath of paths) {
		if (repository.fs.existsSync(repository.file(filepath)))
			await git.add({ ...repository.base, filepath });
		else await git.remove({ ...repository.base, filepath });
		resolveConflict(repository, filepath);
	}
}
