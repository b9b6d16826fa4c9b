// What a check run gave, and how one is run: the same for each engine. Types only.
import type { CheckEvent } from '#course/check-event.ts';
import type { Lesson } from '#course/pack.ts';
import type { Answer } from './answer.ts';

export interface CheckOutcome {
	events: CheckEvent[];
	/** What was printed besides. */
	stderr: string;
	/** Of the checks alone. */
	ms: number;
}

/** Runs the checks of a lesson on an answer. */
export type RunChecks = (lesson: Lesson, answer: Answer) => Promise<CheckOutcome>;
