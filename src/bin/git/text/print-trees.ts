// The difference of two trees, as patch or as counts.
import { blob } from '../objects/blob.ts';
import { changeStat } from '../objects/change-stat.ts';
import type { TreeFile } from '../objects/files-of-commit.ts';
import { short } from '../objects/short.ts';
import type { Repository } from '../repository.ts';
import { type DiffSide, printDiff } from './print-diff.ts';
import { printStat } from './print-stat.ts';

export async function printTrees(
	repository: Repository,
	before: ReadonlyMap<string, TreeFile>,
	after: ReadonlyMap<string, TreeFile>,
	asCounts: boolean,
): Promise<void> {
	const stats = await changeStat(repository, before, after);
	if (asCounts) {
		printStat(stats);
		return;
	}
	for (const { path, before: old, after: now } of stats) {
		printDiff(path, await side(repository, old), await side(repository, now));
	}
}

async function side(repository: Repository, file: TreeFile | undefined): Promise<DiffSide> {
	if (!file) return { bytes: undefined, oid: '0000000', mode: '' };
	return { bytes: await blob(repository, file.oid), oid: short(file.oid), mode: file.mode };
}
