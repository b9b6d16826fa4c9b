// One thing that a solution or a wrong answer does, where files alone don't tell it: in a lesson about git. Types only.
import type { FileSet } from './pack.ts';

export type Step =
	/** A command as typed into the shell. `code`: how it ends, if not with 0. */
	| { kind: 'run'; command: string; code: number }
	/** Files as they are afterwards; `remove` are gone. */
	| { kind: 'edit'; files: FileSet; remove: string[] };
