// The learner's program did not come up: it crashed, ended, or never listened. Not the fault of any single check.

import type { StartFailure } from '#course/check-event.ts';

const SENTENCES: Record<StartFailure['kind'], (failure: StartFailure) => string> = {
	crashed: ({ code, signal }) =>
		`the program crashed (${signal ?? `exit code ${code}`}) before it listened`,
	ended: () => 'the program ended without listening on a port',
	'not-listening': ({ waited }) =>
		`the program runs, but did not listen on a port within ${waited} ms`,
};

export class StartError extends Error {
	readonly start: StartFailure;

	constructor(failure: StartFailure) {
		super(SENTENCES[failure.kind](failure));
		this.name = 'StartError';
		this.start = failure;
	}
}
