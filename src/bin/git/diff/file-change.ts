// What happened to one file between two sets of files.
import type { TreeFile } from '../objects/tree-file.ts';

export interface FileChange {
	/** Added, deleted, modified, renamed, copied, type changed, unmerged. */
	status: 'A' | 'D' | 'M' | 'R' | 'C' | 'T' | 'U';
	/** Its name now; of a deleted file, as it was. */
	path: string;
	/** Its name before, if that is another one. */
	oldPath?: string;
	before?: TreeFile;
	after?: TreeFile;
	/** Percent that stayed the same, of a renamed one. */
	score?: number;
}
