// A file that two have changed since they had the same: the changes of both, if they don't touch.
import { diff3Merge } from 'node-diff3';

/** @returns undefined: both changed the same lines */
export function mergeText(mine: string, base: string, theirs: string): string | undefined {
	const lines = (text: string): string[] => text.split('\n');
	const regions = diff3Merge(lines(mine), lines(base), lines(theirs), {
		excludeFalseConflicts: true,
	});
	const merged: string[] = [];
	for (const { ok } of regions) {
		if (!ok) return undefined;
		merged.push(...ok);
	}
	return merged.join('\n');
}
