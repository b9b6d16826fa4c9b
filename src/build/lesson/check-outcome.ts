// What a check run gave, and how one is run: the same for each engine. Types only.
import type { CheckEvent } from '#course/check-event.ts';
import type { FileSet, Lesson } from '#course/pack.ts';

export interface CheckOutcome {
	events: CheckEvent[];
	/** What was printed besides. */
	stderr: string;
	ms: number;
}

/** Runs the checks of a lesson on a workspace. */
export type RunChecks = (lesson: Lesson, workspace: FileSet) => Promise<CheckOutcome>;
