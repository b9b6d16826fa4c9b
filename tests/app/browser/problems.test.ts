// What goes wrong around a lesson: each has a message that says what and what to do, and the prose reads.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { AppPage } from './app-page.ts';

let app: AppPage;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
	app = await AppPage.start();
});

afterEach(async () => {
	for (const context of contexts.splice(0)) await context.close();
});

afterAll(async () => {
	await app.close();
});

/** A page with a storage of its own. */
async function freshPage(): Promise<Page> {
	const context = await app.newContext();
	contexts.push(context);
	return context.newPage();
}

async function proseReads(page: Page): Promise<void> {
	await page.getByRole('heading', { level: 1, name: 'First response' }).waitFor();
	await page.getByText('is a program that waits').waitFor();
}

test('a lesson that does not exist', async () => {
	const page = await freshPage();
	await page.goto(`${app.url}/#/backend/no-such-lesson`);
	const alert = page.getByRole('alert');
	await alert.getByText("'Backend, hands on' has no lesson called 'no-such-lesson'").waitFor();
	await alert.getByRole('link', { name: 'All lessons' }).click();
	await page.getByRole('heading', { name: 'Backend, hands on' }).waitFor();
});

test('a pack that does not exist', async () => {
	const page = await freshPage();
	await page.goto(`${app.url}/#/nope`);
	await page.getByRole('alert').getByText("there is no pack called 'nope'").waitFor();
});

test("a pack with its author's mistake", async () => {
	const page = await freshPage();
	const error = {
		file: 'lessons/backend/01-web-server/01-first-response/lesson.md',
		line: 4,
		message: "'prot' is not a known key",
		suggestion: "Did you mean 'port'?",
	};
	await page.route('**/packs/backend/pack.json', (route) => route.fulfill({ json: { error } }));
	await page.goto(`${app.url}/#/backend/first-response`);
	const alert = page.getByRole('alert');
	await alert.getByText(`${error.file}:4`).waitFor();
	await alert.getByText(error.message).waitFor();
	await alert.getByText(error.suggestion).waitFor();
});

test('a pack that is not JSON', async () => {
	const page = await freshPage();
	await page.route('**/packs/backend/pack.json', (route) =>
		route.fulfill({ body: '{"format": 1' }),
	);
	await page.goto(`${app.url}/#/backend/first-response`);
	await page
		.getByRole('alert')
		.getByText(/^this is not JSON/)
		.waitFor();
});

test(
	'a host that does not answer: which, why, and the other one',
	{ timeout: 60_000 },
	async () => {
		const page = await freshPage();
		await page.route(`${app.containerUrl}/**`, (route) => route.abort());
		await page.clock.install();
		await page.goto(`${app.url}/#/backend/first-response`);
		await proseReads(page);
		const host = new URL(app.containerUrl).host;
		const alert = page.getByRole('alert');
		const told = alert.getByText(`No answer from the container host Slipway (${host})`);
		// The clock of its patience may not have begun yet.
		const tried = async (): Promise<number> => {
			await page.clock.fastForward(20_000);
			return told.count();
		};
		await expect.poll(tried, { timeout: 30_000 }).toBe(1);
		await alert.getByText(`${app.containerUrl} can't be reached`).waitFor();
		const other = page.getByRole('link', { name: 'Use StackBlitz instead' });
		expect(await other.getAttribute('href')).toBe(
			`${app.url}/?host=stackblitz#/backend/first-response`,
		);
		await page.locator('.monaco .view-lines').click();
		await page.keyboard.type('// still editable');
		await proseReads(page);
	},
);

test('a page that is not isolated', async () => {
	const page = await freshPage();
	await page.route(`${app.url}/`, async (route) => {
		const response = await route.fetch();
		const headers = response.headers();
		delete headers['cross-origin-opener-policy'];
		delete headers['cross-origin-embedder-policy'];
		await route.fulfill({ response, headers });
	});
	await page.goto(`${app.url}/#/backend/first-response`);
	await page
		.getByRole('alert')
		.getByText(/This page is not isolated/)
		.waitFor();
	await proseReads(page);
});

test('a browser without service workers', async () => {
	const page = await freshPage();
	await page.addInitScript('delete Navigator.prototype.serviceWorker');
	await page.goto(`${app.url}/#/backend/first-response`);
	await page
		.getByRole('alert')
		.getByText(/Service workers are off/)
		.waitFor();
	await proseReads(page);
});

test('a part of Node that gets lost once is fetched again; lost for good is said', async () => {
	for (const [times, said] of [
		[1, 'assertions are there'],
		[Infinity, "A part of Node can't be loaded: no answer from"],
	] as const) {
		const page = await freshPage();
		let lost = 0;
		await page.context().route('**/natives-lazy-assert.js', (route) => {
			return ++lost > times ? route.continue() : route.abort();
		});
		await page.goto(`${app.url}/#/backend/first-response`);
		const server = page.locator('#panel-server .xterm-accessibility-tree');
		await server.getByText('Listening on http://localhost:3000').waitFor({ timeout: 30_000 });
		await page.locator('.monaco .view-lines').click();
		await page.keyboard.press('ControlOrMeta+Home');
		await page.keyboard.insertText(
			"import('node:assert').then(() => 'assertions are there', String).then(console.log);\n",
		);
		await server.getByText(said).waitFor({ timeout: 30_000 });
		// The program may start more than once.
		expect(lost).toBeGreaterThanOrEqual(2);
	}
});

test('a second tab of the same lesson reads, and can take over', async () => {
	const context = await app.newContext();
	contexts.push(context);
	const [first, second] = [await context.newPage(), await context.newPage()];
	await first.goto(`${app.url}/#/backend/first-response`);
	await proseReads(first);
	await second.goto(`${app.url}/#/backend/first-response`);
	const banner = second.getByText('This lesson is open in another tab');
	await banner.waitFor();
	await second.locator('.monaco .view-lines').click();
	await second.keyboard.type('zzz');
	expect(await second.locator('.monaco .view-lines').innerText()).not.toContain('zzz');
	await second.getByRole('button', { name: 'Use it here' }).click();
	await banner.waitFor({ state: 'detached' });
	await first.getByText('This lesson is open in another tab').waitFor();
	await second.locator('.monaco .view-lines').click();
	await second.keyboard.type('zzz');
	await expect.poll(() => second.locator('.monaco .view-lines').innerText()).toContain('zzz');
});
