// One line of the index: a staged file, and what its file looked like when it was last compared (gitformat-index(5)).
import type { Stats } from 'node:fs';

export interface IndexEntry {
	path: string;
	oid: string;
	/** Six digits: `100644`. */
	mode: string;
	/** 0; in a conflict 1 for the common ancestor, 2 for ours, 3 for theirs. */
	stage: number;
	/** `git add -N`: the path is known, its content isn't. */
	intent: boolean;
	/** Undefined: compare the contents. */
	stat: FileStat | undefined;
}

/** Milliseconds with fractions; the rest as lstat has it, in 32 bits. */
export type FileStat = Pick<Stats, 'ctimeMs' | 'mtimeMs' | 'dev' | 'ino' | 'uid' | 'gid' | 'size'>;
