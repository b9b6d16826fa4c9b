// What a merge brought: counts per file, files that came and went.
import { compareFiles } from '../diff/compare-files.ts';
import { countChange } from '../diff/count-change.ts';
import type { Repository } from '../repository.ts';
import { print } from '../text/print.ts';
import { statLines } from '../text/stat-lines.ts';
import { summaryLines } from '../text/summary-lines.ts';

export function printMerged(repository: Repository, from: string, to: string): void {
	const changes = compareFiles(repository, repository.filesOf(from), repository.filesOf(to));
	print(...statLines(changes.map((change) => countChange(repository, change))));
	print(...summaryLines(changes));
}
