// How many lines of a file came and went.
import type { Repository } from '../repository.ts';
import type { FileChange } from './file-change.ts';
import { isBinary } from './is-binary.ts';
import { lineDiff } from './line-diff.ts';
import { splitLines } from './split-lines.ts';

export interface CountedChange extends FileChange {
	insertions: number;
	deletions: number;
	/** Sizes, of a binary file. */
	binary?: { before: number; after: number };
}

export function countChange(repository: Repository, change: FileChange): CountedChange {
	const { before, after } = change;
	const none = { ...change, insertions: 0, deletions: 0 };
	if (before?.oid === after?.oid) return none;
	const old = before ? repository.contentOf(before) : Buffer.alloc(0);
	const now = after ? repository.contentOf(after) : Buffer.alloc(0);
	if (isBinary(old) || isBinary(now))
		return { ...none, binary: { before: old.length, after: now.length } };
	const counted = { ...none };
	for (const { removed, added } of lineDiff(splitLines(old), splitLines(now))) {
		counted.insertions += added;
		counted.deletions += removed;
	}
	return counted;
}
