// Of a set of files those that pathspecs mean.
import type { TreeFile } from '../objects/tree-file.ts';
import { matchPaths } from './match-paths.ts';

/** @param paths undefined for all */
export function filesAt(
	files: Map<string, TreeFile>,
	paths: readonly string[] | undefined,
): Map<string, TreeFile> {
	const kept = paths && new Set(matchPaths(files.keys(), paths));
	return kept ? new Map([...files].filter(([path]) => kept.has(path))) : files;
}
