// The lesson has a new starter: what the learner did not touch becomes new, what they did stays theirs.
import type { Contents } from './contents.ts';
import type { FileChanges, FileMap, KeptWork, WorkConflict } from './kept-work.ts';
import { keptPath } from './kept-path.ts';
import { mergeText } from './merge-text.ts';
import { sameContents } from './same-contents.ts';

export interface WorkUpgrade {
	/** What becomes of the learner's files. */
	changes: FileChanges;
	/** The learner's version stays until they decide. */
	conflicts: readonly WorkConflict[];
}

/** @returns undefined: the starter is the one they began with */
export function upgradeWork(
	work: Pick<KeptWork, 'base' | 'files' | 'conflicts'>,
	starter: FileMap,
): WorkUpgrade | undefined {
	const paths = new Set([...work.base.keys(), ...starter.keys()]);
	const moved = [...paths].filter(
		(path) => !sameContents(work.base.get(path), starter.get(path)) && !keptPath.isHidden(path),
	);
	if (moved.length === 0) return undefined;
	const changes = new Map<string, Contents | null>();
	const conflicts = work.conflicts.filter(({ path }) => !moved.includes(path));
	for (const path of moved) {
		const theirs = starter.get(path) ?? null;
		const mine = work.files.get(path) ?? null;
		const result = decide(mine, work.base.get(path) ?? null, theirs);
		if (result === 'conflict') conflicts.push({ path, theirs });
		else if (!sameContents(result, mine)) changes.set(path, result);
	}
	return { changes, conflicts };
}

function decide(
	mine: Contents | null,
	base: Contents | null,
	theirs: Contents | null,
): Contents | null | 'conflict' {
	if (sameContents(mine, base)) return theirs;
	if (sameContents(mine, theirs)) return mine;
	if (typeof mine !== 'string' || typeof base !== 'string' || typeof theirs !== 'string') {
		return 'conflict';
	}
	return mergeText(mine, base, theirs) ?? 'conflict';
}
