// `expect(answer).status(200)`
import type { Answer } from './answer.ts';
import { Expectation } from './expectation.ts';

export function expect(answer: Answer): Expectation {
	return new Expectation(answer);
}
