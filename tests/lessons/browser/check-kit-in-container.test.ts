// @slipway/check in the container says the same as under the real Node.
import { afterAll, beforeAll, inject, test } from 'vitest';
import { CheckContainer } from '#build/lesson/check-container.ts';
import { checkKit } from '#build/lesson/check-kit.ts';
import { runChecksInContainer } from '#build/lesson/run-checks-in-container.ts';
import { kitLesson } from '../kit-lesson.ts';
import { kitResults } from '../kit-results.ts';

let container: CheckContainer;

beforeAll(async () => {
	container = await CheckContainer.open(inject('containerUrl'));
});
afterAll(() => container?.close());

test('what talks to a running program', async () => {
	const lesson = kitLesson();
	const answer = { workspace: lesson.starter, steps: [] };
	kitResults(await runChecksInContainer(container, 'kit', lesson, answer, await checkKit()));
});
