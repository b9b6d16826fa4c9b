// The learner's program is not up: what happened, in words, and where in the code.
import type { CheckEvent, StartFailure } from '#course/check-event.ts';
import type { Crash } from '../server/crash.ts';
import { findCrash } from '../server/find-crash.ts';

export interface StartProblem {
	title: string;
	advice: string;
	/** The place and the error's words, if it crashed in a file of the learner's. */
	crash: Crash | undefined;
	/** What the program printed. */
	output: string;
}

/** Node ends its report of an error with this; a stack alone lacks it. */
const REPORT_END = '\nNode.js v0';

/**
 * @param folder absolute path of the workspace
 * @returns undefined if the program started
 */
export function startProblem(
	events: readonly CheckEvent[],
	folder: string,
): StartProblem | undefined {
	for (const event of events) {
		if (event.type === 'end') continue;
		if (event.start) return explain(event.start, folder);
		// The checks import the learner's own files: a mistake in one of those keeps the checks from running.
		const crash =
			event.type === 'broken' && event.stack !== undefined
				? findCrash(event.stack + REPORT_END, folder)
				: undefined;
		if (crash?.file !== undefined) {
			return {
				title: `${crash.file} can't be loaded`,
				advice: 'The checks import this file. Fix the error, then check again.',
				crash,
				output: event.type === 'broken' ? (event.stack ?? '') : '',
			};
		}
	}
	return undefined;
}

function explain(start: StartFailure, folder: string): StartProblem {
	const output = [start.stderr, start.stdout].filter((text) => text.trim() !== '').join('\n');
	if (start.kind === 'crashed') {
		const how = start.signal ?? `exit code ${start.code}`;
		return {
			title: `Your program stopped with an error before it listened (${how})`,
			advice: 'Fix the error, then check again.',
			crash: findCrash(start.stderr, folder),
			output,
		};
	}
	if (start.kind === 'ended') {
		return {
			title: 'Your program ended without listening on a port',
			advice: 'A server calls listen, and then stays. Is the call there, and is it reached?',
			crash: undefined,
			output,
		};
	}
	return {
		title: `Your program runs, but it did not listen on a port within ${seconds(start.waited)}`,
		advice:
			'Is listen called, and is it reached? A loop that never ends, or a promise that never resolves, keeps it from that. If the Server tab says that it listens, your computer is busy: check again.',
		crash: undefined,
		output,
	};
}

function seconds(ms: number): string {
	return ms < 1000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 100) / 10} seconds`;
}
