// What a merge says about each file that it could not merge by itself.
import type { MergeOutcome } from '../work/apply-merge.ts';

export function conflictLines({ conflicts, merged }: MergeOutcome, theirs: string): string[] {
	const lines = merged.map((path) => `Auto-merging ${path}`);
	for (const { path, kind, deletedIn } of conflicts) {
		const modifiedIn = deletedIn === 'HEAD' ? theirs : 'HEAD';
		const detail =
			kind === 'modify/delete'
				? `${path} deleted in ${deletedIn} and modified in ${modifiedIn}.  Version ${modifiedIn} of ${path} left in tree.`
				: `Merge conflict in ${path}`;
		lines.push(`CONFLICT (${kind}): ${detail}`);
	}
	return lines;
}
