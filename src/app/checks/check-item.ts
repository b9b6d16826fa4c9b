// One check as it is shown, in the prose, in the bar and in the panel.
import type { CheckEvent } from '#course/check-event.ts';

/** `open`: not tried yet. `skipped`: the program did not start, so that nothing is known. */
export type CheckState = 'open' | 'waiting' | 'running' | 'passed' | 'failed' | 'skipped';

export interface CheckItem {
	id: string;
	/** The sentence. */
	says: string;
	state: CheckState;
	/** Of the last run; absent if it has not got that far. */
	result: Extract<CheckEvent, { type: 'check' }> | undefined;
}
