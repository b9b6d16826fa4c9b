// What one person hands to another: a lesson or a playground with its exact files, as the difference to its starter.import type { SharedHistory } from './shared-history.ts';
import type { SharedHistory } from './shared-history.ts';

export interface SharedWork {
	pack: { id: string; version: string; hash: string };
	lesson: { id: string; title: string };
	/** What differs from the starter, or with `whole` all there is; null: the sharer deleted it. */
	files: ReadonlyMap<string, string | Uint8Array | null>;
	/** Of the starter's files that are not in `files`: tells whether they are the same where it is opened. */
	rest: string;
	/** Given: `files` are all files, and this is how they are run where the lesson is not known. */
	whole?: { command: string; port: number; path: string; focus: string };
	history?: SharedHistory;
}
