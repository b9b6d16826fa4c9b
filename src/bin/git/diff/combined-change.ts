// What happened to one file between several versions and the one that came of them: in a merge, or in a conflict.
import type { TreeFile } from '../objects/tree-file.ts';

export interface CombinedChange {
	path: string;
	/** Its version in each parent; undefined where it was not there. */
	before: readonly (TreeFile | undefined)[];
	/** Undefined where the file is gone. */
	after: TreeFile | undefined;
	/** A file of the working tree, whose id is not shown. */
	working: boolean;
}
