// Why a check failed, in words and in parts that the player can lay side by side.
import type { CheckFailure } from '#course/check-event.ts';

export class CheckError extends Error {
	readonly failure: CheckFailure;

	constructor(message: string, failure: CheckFailure) {
		super(message);
		this.name = 'CheckError';
		this.failure = failure;
	}
}
