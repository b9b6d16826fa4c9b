// A path as it is seen from where the command was called; a folder keeps its slash.
import type { Repository } from '../repository.ts';

export function shownPath(repository: Repository, path: string): string {
	if (!path.endsWith('/')) return repository.shown(path);
	const name = repository.shown(path.slice(0, -1));
	return `${name === '' ? '.' : name}/`;
}
