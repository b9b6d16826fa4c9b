// An answer to a lesson, to be judged by its checks. Types only.
import type { FileSet } from '#course/pack.ts';
import type { Step } from '#course/step.ts';

export interface Answer {
	/** The files that the learner has at first. */
	workspace: FileSet;
	/** What the learner does then, in a lesson about git. */
	steps: readonly Step[];
}
