// The page "Your data": what is kept, taken to another browser as one zip, set aside where it differs, deleted and
// brought back. Answers to questions go along with the progress.
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppPage } from './app-page.ts';
import { storedWork } from './stored-work.ts';
import { violations } from './violations.ts';

const KEY = 'backend/first-response';
const TITLE = '1.1 First response';
const SOON = { timeout: 15_000 };
const QUESTION = [
	'```quiz',
	'question: What does a `404` say?',
	'options:',
	'  - {text: The server is broken, why: That would be a `5xx`.}',
	'  - {text: There is nothing at this path, right: true, why: The path is unknown.}',
	'```',
].join('\n');
let app: AppPage;
let mine: Page;
let zip: string;

beforeAll(async () => {
	app = await AppPage.start();
	mine = await newBrowser();
});

afterAll(async () => {
	await app.close();
});

async function newBrowser(): Promise<Page> {
	const context: BrowserContext = await app.newContext();
	await context.route(`${app.containerUrl}/**`, (route) => route.abort());
	await context.route('**/packs/backend/pack.json', async (route) => {
		const response = await route.fetch();
		const pack = (await response.json()) as { modules: { lessons: { markdown: string }[] }[] };
		const lesson = pack.modules[0]?.lessons[0];
		if (lesson) lesson.markdown = `${QUESTION}\n\n${lesson.markdown}`;
		await route.fulfill({ json: pack });
	});
	return context.newPage();
}

async function type(page: Page, text: string): Promise<void> {
	await page.goto(`${app.url}/#/${KEY}`);
	await page.locator('.monaco .view-line').first().waitFor();
	await page.locator('.monaco .view-lines').click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.insertText(text);
	await expect.poll(() => serverOf(page), SOON).toMatch(new RegExp(`${text}$`));
}

async function serverOf(page: Page, key = KEY): Promise<string> {
	const base64 = (await storedWork(page, key))['server.js'] ?? '';
	return Buffer.from(base64, 'base64').toString();
}

async function openData(page: Page): Promise<void> {
	await page.goto(`${app.url}/#/data`);
	await page.getByRole('heading', { level: 1, name: 'Your data' }).waitFor();
}

async function pick(page: Page, file: string | { name: string; text: string }): Promise<void> {
	const input = page.getByLabel('File with exported work');
	if (typeof file === 'string') return input.setInputFiles(file);
	const { name, text } = file;
	await input.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

test('an answer to a question is remembered', async () => {
	await mine.goto(`${app.url}/#/${KEY}`);
	const question = mine.getByRole('group', { name: 'What does a 404 say?' });
	await question.getByLabel('There is nothing at this path').check();
	await mine.getByRole('button', { name: 'Answer' }).first().click();
	await mine.getByText('That is right.').waitFor();
	await mine.reload();
	await mine.getByText('That is right.').waitFor();
	expect(await question.getByLabel('There is nothing at this path').isChecked()).toBe(true);
});

test('what is kept is listed, and exported as one zip that any program can open', async () => {
	await type(mine, '// mine');
	await mine.goto(`${app.url}/#/backend`);
	await mine.getByRole('link', { name: /^Your data/ }).click();
	const entry = mine.getByRole('listitem').filter({ hasText: TITLE });
	await entry.getByText('Backend, hands on').waitFor();
	expect(await entry.innerText()).toMatch(/2 files, \d+ B[^]*changed \d+ \w+ \d{4}, \d\d:\d\d/);
	await mine.getByText(/that the browser allows this site/).waitFor();
	expect(await violations(mine)).toEqual([]);
	const downloading = mine.waitForEvent('download');
	await mine.getByRole('button', { name: 'Export all' }).click();
	zip = await (await downloading).path();
	const entries = unzipSync(new Uint8Array(await readFile(zip)));
	expect(Object.keys(entries).sort()).toEqual([
		'backend/first-response/package.json',
		'backend/first-response/server.js',
		'progress.json',
		'slipway.json',
	]);
});

test('another browser: it says what it will do, adds what is new, and the answer with it', async () => {
	const other = await newBrowser();
	await openData(other);
	await pick(other, { name: 'broken.zip', text: 'no zip' });
	await other.getByText("broken.zip can't be imported: it is no zip").waitFor();
	await pick(other, zip);
	const preview = other.getByRole('region', { name: 'Import' });
	await preview.getByText('is added.').waitFor();
	await preview.getByRole('button', { name: 'Import this' }).click();
	await other.getByRole('link', { name: TITLE }).click();
	await other.locator('.monaco .view-line', { hasText: '// mine' }).waitFor();
	await other.getByText('That is right.').waitFor();
	await other.context().close();
});

test('work that differs stays; the other is set aside, and the two can change places', async () => {
	const other = await newBrowser();
	await type(other, '// theirs');
	await openData(other);
	await pick(other, zip);
	const preview = other.getByRole('region', { name: 'Import' });
	await preview.getByText('yours stays, and this one is set aside').waitFor();
	await preview.getByRole('button', { name: 'Import this' }).click();
	await other.getByText('set aside').first().waitFor();
	expect(await serverOf(other)).toMatch(/\/\/ theirs$/);
	await pick(other, zip);
	await preview.getByText('is here already').waitFor();
	await preview.getByRole('button', { name: 'Cancel' }).click();
	await other.getByRole('button', { name: 'Use this one' }).click();
	await expect.poll(() => serverOf(other), SOON).toMatch(/\/\/ mine$/);
	await other.getByRole('link', { name: TITLE }).click();
	await other.locator('.monaco .view-line', { hasText: '// mine' }).waitFor();
	await other.context().close();
});

test('deleted work can be brought back; deleted for good, the lesson begins anew', async () => {
	await openData(mine);
	await mine.getByRole('button', { name: `Delete ${TITLE}` }).click();
	await mine.getByText(`Deleted ${TITLE}.`).waitFor();
	await expect.poll(() => serverOf(mine), SOON).toBe('');
	await mine.getByRole('button', { name: 'Undo' }).click();
	await mine.getByRole('link', { name: TITLE }).waitFor();
	expect(await serverOf(mine)).toMatch(/\/\/ mine$/);
	await mine.getByRole('button', { name: 'Delete all' }).click();
	await mine.getByText('Nothing yet.').waitFor();
	await mine.goto(`${app.url}/#/${KEY}`);
	await mine.locator('.monaco .view-line', { hasText: 'Not implemented yet' }).waitFor();
	expect(await mine.getByText('That is right.').count()).toBe(0);
	expect(app.errors).toEqual([]);
});
