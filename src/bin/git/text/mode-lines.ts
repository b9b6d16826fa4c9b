// ` create mode 100644 a.js` for files that came or went, as commit and merge print them.
import type { FileStat } from '../objects/change-stat.ts';

export function modeLines(stats: readonly FileStat[]): string[] {
	return stats.flatMap(({ path, before, after }) => {
		if (!before && after) return [` create mode ${after.mode} ${path}`];
		if (before && !after) return [` delete mode ${before.mode} ${path}`];
		return [];
	});
}
