// Paths of a merge that are not resolved yet. isomorphic-git's index has them in stages 1-3 only until it is written again,
// so that a file of our own remembers them: .git/SLIPWAY_CONFLICTS, one path per line.
import type { Repository } from '../repository.ts';

export function conflictPaths(repository: Repository): string[] {
	return (repository.readState('SLIPWAY_CONFLICTS') ?? '')
		.split('\n')
		.filter((path) => path !== '');
}
