// The remote that is meant where none is named: the branch's, or the only one there is.
import type { Repository } from '../repository.ts';
import { remoteNames } from './remote-names.ts';

export function defaultRemote(repository: Repository): string {
	const branch = repository.branch();
	const own = branch === undefined ? undefined : repository.config.get(`branch.${branch}.remote`);
	const [only, ...others] = remoteNames(repository);
	return own ?? (others.length === 0 ? only : undefined) ?? 'origin';
}
