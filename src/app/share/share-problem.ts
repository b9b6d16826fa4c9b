// Why something shared can't be opened: what is wrong, and what to do.
export class ShareProblem extends Error {
	readonly advice: string;

	constructor(message: string, advice: string) {
		super(message);
		this.name = 'ShareProblem';
		this.advice = advice;
	}
}
