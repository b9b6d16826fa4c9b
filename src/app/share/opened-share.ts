// Something shared, ready to be run: a lesson of its own, whose starter is the exact files.
import type { Lesson, Module, Pack } from '#course/pack.ts';
import type { SharedHistory } from './shared-history.ts';

export interface OpenedShare {
	/** Names its workspace: `shared/<id>`. */
	id: string;
	/** Whose packages it uses. */
	pack: Pack;
	module: Module;
	lesson: Lesson;
	/** The visitor's own lesson that it belongs to; undefined: there is none here. */
	own: Lesson | undefined;
	/** As the sharer left it, against what the lesson begins with here. */
	changes: readonly ShareChange[];
	/** What is not as the sharer had it, or where it came from. */
	notes: readonly string[];
	history: SharedHistory | undefined;
}

export interface ShareChange {
	path: string;
	kind: 'changed' | 'new' | 'deleted';
}
