// What a student sees of checks, hints, questions and progress: without a barrier, in both themes and widths.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { AppPage } from './app-page.ts';
import { violations } from './violations.ts';

const QUESTION = [
	'```quiz',
	'question: What does a `404` say?',
	'options:',
	'  - text: The server is broken',
	'    why: That would be a `5xx`.',
	'  - text: There is nothing at this path',
	'    right: true',
	'    why: The **path** is unknown.',
	'```',
	'',
	'```quiz',
	'question: Which of these change nothing on the server?',
	'kind: multiple',
	'options:',
	'  - {text: GET, right: true, why: It only reads.}',
	'  - {text: HEAD, right: true, why: It reads without a body.}',
	'  - {text: DELETE, why: It takes away.}',
	'```',
	'',
	'```quiz',
	'question: Which one?',
	'```',
	'',
].join('\n');

let app: AppPage;
let context: BrowserContext | undefined;

beforeAll(async () => {
	app = await AppPage.start();
});

afterEach(async () => {
	await context?.close();
});

afterAll(async () => {
	await app.close();
});

/** Lesson 1.2 in a browser of its own, with questions before its text. */
async function open(colorScheme: 'light' | 'dark', width: number): Promise<Page> {
	context = await app.newContext();
	const page = await context.newPage();
	await page.emulateMedia({ colorScheme });
	await page.setViewportSize({ width, height: 800 });
	await page.route('**/packs/backend/pack.json', async (route) => {
		const response = await route.fetch();
		const pack = (await response.json()) as { modules: { lessons: { markdown: string }[] }[] };
		const lesson = pack.modules[0]?.lessons[1];
		if (lesson) lesson.markdown = `${QUESTION}\n${lesson.markdown}`;
		await route.fulfill({ json: pack });
	});
	await page.goto(`${app.url}/#/backend/methods-and-status`);
	await page.getByRole('heading', { name: 'Methods, paths, status codes' }).waitFor();
	return page;
}

test('a question explains the answer that was chosen, and only that', async () => {
	const page = await open('light', 1280);
	const question = page.getByRole('group', { name: 'What does a 404 say?' });
	const answer = page.getByRole('button', { name: 'Answer' }).first();
	expect(await answer.isDisabled()).toBe(true);
	await question.getByLabel('The server is broken').check();
	await answer.click();
	await question.getByText('That would be a 5xx.').waitFor();
	expect(await question.getByText('is unknown').count()).toBe(0);
	await page.getByText('Not this one: try again.').waitFor();
	await question.getByLabel('There is nothing at this path').check();
	await answer.click();
	await page.getByText('That is right.').waitFor();
	await page.getByText("This question can't be shown: the key `options` is missing.").waitFor();
});

test('all right answers of several, and nothing else', async () => {
	const page = await open('light', 1280);
	const question = page.getByRole('group', { name: /^Which of these/ });
	const answer = page.getByRole('button', { name: 'Answer' }).nth(1);
	await question.getByLabel('GET').check();
	await answer.click();
	await page.getByText('Not quite: look again.').waitFor();
	await question.getByLabel('HEAD').check();
	await answer.click();
	await page.getByText('That is right.').waitFor();
});

test.each([
	['light', 1280],
	['dark', 1280],
	['light', 360],
	['dark', 360],
] as const)(
	'no barrier on any screen: %s, %i pixels',
	{ timeout: 150_000 },
	async (theme, width) => {
		const page = await open(theme, width);
		await page.getByLabel('The server is broken').check();
		await page.getByRole('button', { name: 'Answer' }).first().click();
		expect(await violations(page)).toEqual([]);
		await page
			.getByRole('button', { name: /^Check( Ctrl|$)/ })
			.last()
			.click();
		await page.locator('#panel-checks .message').first().waitFor({ timeout: 60_000 });
		await page.locator('#panel-checks').getByText('Hint 1 of 3').first().click();
		expect(await violations(page)).toEqual([]);
		await page.getByRole('button', { name: 'Show solution' }).first().click();
		await page
			.getByRole('region', { name: 'Solution' })
			.getByRole('button', { name: 'Apply' })
			.waitFor();
		expect(await violations(page)).toEqual([]);
		await page.goto(`${app.url}/#/backend/module:web-server`);
		await page.getByRole('heading', { name: 'The web server' }).waitFor();
		expect(await violations(page)).toEqual([]);
		await page.goto(`${app.url}/#/backend`);
		await page.getByRole('link', { name: /^Your data/ }).waitFor();
		expect(await violations(page)).toEqual([]);
	},
);
