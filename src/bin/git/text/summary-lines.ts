// ` create mode 100644 a.js`, ` rename a => b (90%)`: what commit and merge say below their count.
import type { FileChange } from '../diff/file-change.ts';
import { quotePath } from './quote-path.ts';
import { renamedPath } from './renamed-path.ts';

export function summaryLines(changes: readonly FileChange[]): string[] {
	return changes.flatMap(({ path, oldPath, before, after, score }) => {
		if (!before && after) return [` create mode ${after.mode} ${quotePath(path)}`];
		if (before && !after) return [` delete mode ${before.mode} ${quotePath(path)}`];
		const modes = before?.mode === after?.mode ? undefined : `${before?.mode} => ${after?.mode}`;
		if (oldPath !== undefined) {
			const lines = [` rename ${renamedPath(oldPath, path)} (${score}%)`];
			return modes === undefined ? lines : [...lines, ` mode change ${modes}`];
		}
		return modes === undefined ? [] : [` mode change ${modes} ${quotePath(path)}`];
	});
}
