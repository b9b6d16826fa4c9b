// A path of a merge counts as resolved: it was added, removed or restored.
import type { Repository } from '../repository.ts';
import { conflictPaths } from './conflict-paths.ts';

export function resolveConflict(repository: Repository, path: string): void {
	const rest = conflictPaths(repository).filter((other) => other !== path);
	if (repository.readState('SLIPWAY_CONFLICTS') === undefined) return;
	repository.writeState('SLIPWAY_CONFLICTS', rest.length > 0 ? `${rest.join('\n')}\n` : undefined);
}
