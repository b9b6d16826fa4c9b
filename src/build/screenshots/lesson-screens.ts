// A lesson being worked on: questions, search, checks that fail, hints, the solution; and the pages around lessons.
import type { Page } from 'playwright-core';
import type { Visit } from './screens.ts';

async function openLesson({ page, app }: Visit, lesson: string): Promise<void> {
	await page.goto(`${app}/#/backend/${lesson}`, { waitUntil: 'domcontentloaded' });
	await page.locator('.monaco .view-line').first().waitFor({ state: 'attached' });
}

/** The checks of lesson 1.2, against its starter. */
async function check(visit: Visit): Promise<void> {
	await openLesson(visit, 'methods-and-status');
	await visit.page.keyboard.press('ControlOrMeta+Enter');
	await visit.page.locator('#panel-checks .message').first().waitFor({ timeout: 60_000 });
}

async function showQuiz(page: Page, name: RegExp): Promise<void> {
	const question = page.getByRole('group', { name });
	await question.locator('input').first().check();
	const form = page.locator('form.quiz').filter({ has: question });
	await form.getByRole('button', { name: 'Answer' }).click();
	await form.scrollIntoViewIfNeeded();
}

export const lessonScreens: Readonly<Record<string, (visit: Visit) => Promise<void>>> = {
	async quiz(visit) {
		await openLesson(visit, 'middleware');
		await showQuiz(visit.page, /^What does the server print/);
	},
	async search(visit) {
		const { page } = visit;
		await openLesson(visit, 'first-response');
		await page.getByRole('button', { name: 'Search the lessons' }).click();
		await page.keyboard.insertText('header');
		await page.getByRole('option').first().waitFor();
	},
	async checks(visit) {
		await check(visit);
	},
	async hints(visit) {
		await check(visit);
		const hint = visit.page.getByText(/^Hint 1 of/).first();
		await hint.click();
		await hint.scrollIntoViewIfNeeded();
	},
	async solution(visit) {
		const { page } = visit;
		await check(visit);
		await page.getByRole('button', { name: 'Show solution' }).first().click();
		await page.getByRole('region', { name: 'Solution' }).locator('.view-line').first().waitFor();
	},
	async module({ page, app }) {
		await page.goto(`${app}/#/backend/module:web-server`);
		await page.getByRole('heading', { name: 'The web server' }).waitFor();
	},
	async library({ page, app }) {
		const packs = [
			['backend', 'Backend, hands on', 'What runs behind every page, from the first response on.'],
			['databases', 'Databases', 'Tables, queries and what a transaction is for.'],
		].map(([id, title, summary]) => ({ id, title, summary }));
		await page.route('**/packs/index.json', (route) => route.fulfill({ json: packs }));
		await page.goto(app);
		await page.getByRole('heading', { name: 'Lessons' }).waitFor();
	},
};
