// The git history that a lesson begins with, resolved: what `git fast-import` is told. Types only.
import type { FileSet } from './pack.ts';

export interface Person {
	name: string;
	email: string;
}

export interface HistoryCommit {
	/** As parents name it. Not git's id, which follows from what is in the commit. */
	id: string;
	branch: string;
	/** Ids of commits further up. */
	parents: string[];
	author: Person;
	/** Seconds since the epoch. */
	time: number;
	message: string;
	/** What is otherwise than in the first parent. */
	changes: FileSet;
	remove: string[];
	/** Name -> message; null: a tag without one (lightweight). */
	tags: Record<string, string | null>;
}

export interface History {
	/** The branch that is checked out. */
	head: string;
	/** Parents come before their children. */
	commits: HistoryCommit[];
	/** False: git has no name to sign with until the learner gives one. */
	identity: boolean;
}
