// Why a check run came to no result, if it came to none.
import type { CheckEvent } from '#course/check-event.ts';
import type { CheckFault } from './check-fault.ts';
import { CheckProcess, type CheckOutcome } from './check-process.ts';

const AGAIN = 'Check again. If it happens a second time, reload the page: your files are kept.';

/** @returns undefined if the run is complete, or was stopped on purpose */
export function faultOf(
	outcome: CheckOutcome,
	events: readonly CheckEvent[],
): CheckFault | undefined {
	const detail = outcome.other.trim();
	if (outcome.how === 'stopped') return undefined;
	if (outcome.how === 'too-long') {
		const seconds = CheckProcess.budget / 1000;
		return {
			title: `The checks took longer than ${seconds} seconds, so they were stopped`,
			advice:
				'A loop that never ends or an answer that never comes is the usual cause. What passed before counts.',
			detail,
		};
	}
	const broken = events.find((event) => event.type === 'broken');
	if (broken) {
		return {
			title: 'These checks are broken. That is not your mistake',
			advice: AGAIN,
			detail: broken.stack ?? broken.message,
		};
	}
	if (events.some((event) => event.type === 'end')) return undefined;
	return {
		title: 'The check run broke off. That is not your mistake',
		advice: AGAIN,
		detail: detail === '' ? `exit code ${outcome.code}` : detail,
	};
}
