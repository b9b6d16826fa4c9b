// Puts paths of the working tree into the index as they are: changed, new or gone.
import type { Repository } from '../repository.ts';
import { readWorkFile } from './read-work-file.ts';

export function stage(repository: Repository, paths: Iterable<string>): void {
	const { index, objects } = repository;
	for (const path of paths) {
		const now = readWorkFile(repository, path);
		if (!now) {
			index.remove(path);
			continue;
		}
		const { mode, bytes, stat } = now;
		// A folder whose file this was is one no more.
		for (const other of index.paths()) if (other.startsWith(`${path}/`)) index.remove(other);
		index.put(path, { oid: objects.write('blob', bytes), mode }, stat);
	}
}
