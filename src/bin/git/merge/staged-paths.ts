// Paths whose staged version is not HEAD's.
import { compareFiles } from '../diff/compare-files.ts';
import type { Repository } from '../repository.ts';

export function stagedPaths(repository: Repository): string[] {
	const before = repository.filesOf(repository.head());
	return compareFiles(repository, before, repository.index.files(), false).map(({ path }) => path);
}
