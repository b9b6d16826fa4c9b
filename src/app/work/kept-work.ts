// One workspace as the store has it.
import type { Contents } from './contents.ts';

export type FileMap = ReadonlyMap<string, Contents>;
/** null: the file goes. */
export type FileChanges = ReadonlyMap<string, Contents | null>;

/** A file that the learner and the lesson's author have both changed. */
export interface WorkConflict {
	path: string;
	/** The author's; null: the author deleted it. */
	theirs: Contents | null;
}

/** The way back from the last thing done to several files. */
export interface WorkUndo {
	/** What was done: `Reset the lesson`. */
	label: string;
	/** How each file was before. */
	before: FileChanges;
}

export interface WorkHead {
	/** `pack/lesson`, `play/id`, `shared/id`. */
	key: string;
	/** What the learner knows it by: the lesson's title. */
	title: string;
	/** What that belongs to: the pack's title. */
	within: string;
	/** Milliseconds since 1970. */
	changedAt: number;
	conflicts: readonly WorkConflict[];
	/** Given: set aside, since there was other work under this key. */
	copyOf?: string;
}

export interface KeptWork extends WorkHead {
	/** What the learner began with, at the version of the lesson that was last seen. */
	base: FileMap;
	/** All of them, repository included. */
	files: FileMap;
	undo: WorkUndo | undefined;
}
