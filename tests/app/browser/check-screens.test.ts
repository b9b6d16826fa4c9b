// What a student sees of checks, hints, questions and progress: without a barrier, in both themes and widths.
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { AppPage } from './app-page.ts';
import { storedWork } from './stored-work.ts';
import { violationsEverywhere } from './violations-everywhere.ts';

vi.setConfig({ testTimeout: 150_000 });

const PHONE = { width: 360, height: 800 };

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

interface PackFile {
	modules: { lessons: { id: string; markdown: string; starter: Record<string, string> }[] }[];
}

/** The pack with questions before lesson 1.2, and with what else is wanted. */
async function alter(page: Page, more: (pack: PackFile) => void = () => undefined): Promise<void> {
	await page.route('**/packs/backend/pack.json', async (route) => {
		const response = await route.fetch();
		const pack = (await response.json()) as PackFile;
		const lesson = pack.modules[0]?.lessons[1];
		if (lesson) lesson.markdown = `${QUESTION}\n${lesson.markdown}`;
		more(pack);
		await route.fulfill({ json: pack });
	});
}

/** Lesson 1.2 in a browser of its own, with questions before its text. */
async function open(): Promise<Page> {
	context = await app.newContext();
	const page = await context.newPage();
	await alter(page);
	await page.goto(`${app.url}/#/backend/methods-and-status`);
	await page.getByRole('heading', { name: 'Methods, paths, status codes' }).waitFor();
	return page;
}

test('a question explains the answer that was chosen, and only that', async () => {
	const page = await open();
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
	const page = await open();
	const question = page.getByRole('group', { name: /^Which of these/ });
	const answer = page.getByRole('button', { name: 'Answer' }).nth(1);
	await question.getByLabel('GET').check();
	await answer.click();
	await page.getByText('Not quite: look again.').waitFor();
	await question.getByLabel('HEAD').check();
	await answer.click();
	await page.getByText('That is right.').waitFor();
});

/** Pages of text, none of which needs the container. */
const PAGES = [
	['#/', 'Lessons'],
	['#/backend', 'Backend, hands on'],
	['#/backend/module:web-server', 'The web server'],
	['#/backend/no-such-lesson', "This can't be shown"],
	['#/broken', "This can't be shown"],
	['#/play', 'Playground'],
	['#/data', 'Your data'],
] as const;

test('no barrier on any page: light and dark, on a phone and on a desk', async () => {
	context = await app.newContext();
	const page = await context.newPage();
	await alter(page);
	await page.route('**/packs/index.json', async (route) => {
		const response = await route.fetch();
		const packs = (await response.json()) as object[];
		const more = { id: 'databases', title: 'Databases', summary: 'Tables and queries.' };
		await route.fulfill({ json: [...packs, more] });
	});
	const error = {
		file: 'lessons/broken/01-one/01-one/lesson.md',
		line: 4,
		message: "'prot' is not a known key",
		suggestion: "Did you mean 'port'?",
	};
	await page.route('**/packs/broken/pack.json', (route) => route.fulfill({ json: { error } }));
	const found: string[] = [];
	for (const [address, name] of PAGES) {
		await page.goto(`${app.url}/${address}`);
		await page.getByRole('heading', { level: 1, name }).waitFor();
		found.push(...(await violationsEverywhere(page, address)));
	}
	expect(found).toEqual([]);
});

test('no barrier in a lesson: questions, checks, hints, the solution, dialogs, what is shared', async () => {
	const page = await open();
	const found: string[] = [];
	const look = async (screen: string): Promise<void> => {
		found.push(...(await violationsEverywhere(page, screen)));
	};
	await page.getByLabel('The server is broken').check();
	await page.getByRole('button', { name: 'Answer' }).first().click();
	await look('question');
	// On a phone this brings the results to the front, where a wide screen has them anyway.
	await page.setViewportSize(PHONE);
	await page
		.getByRole('button', { name: /^Check$/ })
		.last()
		.click();
	await page.locator('#panel-checks .message').first().waitFor({ timeout: 60_000 });
	await page.locator('#panel-checks').getByText('Hint 1 of 3').first().click();
	await look('checks');
	const solution = page.getByRole('region', { name: 'Solution' });
	await page.getByRole('button', { name: 'Show solution' }).first().click();
	await solution.getByRole('button', { name: 'Apply' }).waitFor();
	await look('solution');
	await solution.getByRole('button', { name: 'Apply' }).click();
	await page.getByRole('button', { name: 'Search the lessons' }).click();
	await page.keyboard.insertText('header');
	await page.getByRole('option').first().waitFor();
	await look('search');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Share' }).click();
	await page.getByText(/characters\./).waitFor();
	await look('share');
	const link = await page.getByLabel('Link').inputValue();
	await page.keyboard.press('Escape');
	await page.goto(link);
	await page.getByRole('link', { name: 'Open a copy' }).waitFor();
	await look('shared');
	await page.goto(`${app.url}/#/data`);
	await page.getByRole('link', { name: /^1\.2/ }).waitFor();
	await look('your data');
	await page.goto(`${app.url}/#/play/http`);
	await page.locator('.monaco .view-line').first().waitFor();
	await look('playground');
	await page.goto(`${app.url}/#/backend/first-response`);
	await page.getByRole('heading', { level: 1, name: 'First response' }).waitFor();
	await page.locator('.monaco .view-line', { hasText: 'createServer' }).first().click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.insertText('nothing.here();\n');
	await page.keyboard.press('ControlOrMeta+Enter');
	await page
		.locator('#panel-checks')
		.getByText('ReferenceError: nothing is not defined')
		.first()
		.waitFor({ timeout: 30_000 });
	await look('crash');
	expect(found).toEqual([]);
});

test('no barrier when a lesson has a new version, and when the container does not start', async () => {
	context = await app.newContext();
	await context.addInitScript('delete Navigator.prototype.serviceWorker');
	const page = await context.newPage();
	let version = 'old';
	await alter(page, ({ modules }) => {
		const lesson = modules[0]?.lessons[0];
		if (lesson) lesson.starter['server.js'] = `// ${version}\n`;
	});
	await page.goto(`${app.url}/#/backend/first-response`);
	await page.locator('.monaco .view-line').first().waitFor();
	await page.setViewportSize(PHONE);
	await page.getByRole('button', { name: 'Why, and what to do' }).click();
	await page.getByRole('button', { name: 'Try again' }).waitFor();
	const found = await violationsEverywhere(page, 'no container');
	await page.locator('.monaco .view-line').first().click();
	await page.keyboard.insertText('mine ');
	const kept = async () => (await storedWork(page, 'backend/first-response'))['server.js'];
	await expect.poll(kept, { timeout: 15_000 }).toBeDefined();
	version = 'new';
	await page.reload();
	await page.getByRole('button', { name: 'Compare' }).click();
	const panel = page.getByRole('region', { name: 'New version of the lesson' });
	await panel.locator('.view-line').first().waitFor();
	found.push(...(await violationsEverywhere(page, 'new version')));
	await panel.getByRole('button', { name: 'Keep mine' }).click();
	const second = await context.newPage();
	await second.goto(page.url());
	await second.getByRole('button', { name: 'Use it here' }).waitFor();
	found.push(...(await violationsEverywhere(second, 'second tab')));
	await second.close();
	await page.evaluate(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
		};
	});
	await page.locator('.monaco .view-line').first().click();
	await page.keyboard.insertText('more ');
	await page.getByRole('button', { name: 'Download it' }).waitFor();
	found.push(...(await violationsEverywhere(page, 'no room')));
	expect(found).toEqual([]);
});
