// Work handed to somebody else: a link with the exact files, opened by another browser as a copy; kept as a branch; a file
// where a link would be too long; and links that fit nothing here.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { AppPage } from './app-page.ts';
import { violations } from './violations.ts';

vi.setConfig({ testTimeout: 150_000 });

let app: AppPage;
let other: BrowserContext;
let visitor: Page;
let desktop: string;

const program = (text: string): string =>
	`import { createServer } from 'node:http';\ncreateServer((request, response) => response.end('${text}')).listen(3000);\n`;

beforeAll(async () => {
	app = await AppPage.start();
	desktop = await mkdtemp(join(tmpdir(), 'slipway-desktop-'));
	app.context.setDefaultTimeout(60_000);
	await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
	other = await app.newContext();
	other.setDefaultTimeout(60_000);
	visitor = await other.newPage();
});

afterAll(async () => {
	await app.close();
	await rm(desktop, { recursive: true });
});

const preview = (page: Page) => page.frameLocator('iframe[title="What your server serves"]');

async function makeLink(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Share' }).click();
	const input = page.getByLabel('Link');
	await expect.poll(() => input.inputValue(), { timeout: 30_000 }).toMatch(/^http/);
	return input.inputValue();
}

async function runInShell(page: Page, line: string): Promise<void> {
	await page.getByRole('tab', { name: 'Shell' }).click();
	await page.locator('#panel-shell .xterm-helper-textarea').focus();
	await page.keyboard.type(`${line}\n`);
}

test('a link holds the work on a lesson, and says how long it is', async () => {
	const { page } = app;
	await app.open('first-response');
	await app.preview.getByText('Not implemented yet').waitFor();
	await app.rewrite(program('From a friend'));
	await app.preview.getByText('From a friend').waitFor();
	const link = await makeLink(page);
	expect(link.length).toBeLessThan(600);
	await page.getByText(`${link.length} characters.`).waitFor();
	await page.getByRole('dialog').getByRole('button', { name: 'Copy' }).click();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
	expect(await violations(page)).toEqual([]);
	await page.getByRole('button', { name: 'Show as QR code' }).click();
	await page.getByRole('img', { name: 'QR code of the link' }).waitFor();
	await page.getByRole('button', { name: 'Close the QR code' }).click();
	await page.getByLabel('Link').waitFor();
	await page.keyboard.press('Escape');
	await visitor.goto(link);
});

test('another browser sees what it is, and runs it in a copy', async () => {
	await visitor.getByRole('heading', { name: '1.1 First response' }).waitFor();
	await visitor.getByText('One file differs from its beginning.').waitFor();
	expect(await visitor.locator('iframe[title="What your server serves"]').count()).toBe(0);
	expect(await violations(visitor)).toEqual([]);
	await visitor.goto(`${app.url}/#/backend/first-response`);
	await preview(visitor).getByText('Not implemented yet').waitFor();
	await visitor.goBack();
	await visitor.getByRole('link', { name: 'Open a copy' }).click();
	await preview(visitor).getByText('From a friend').waitFor();
	await visitor.getByText("This is a copy of somebody's work.").waitFor();
	expect(await violations(visitor)).toEqual([]);
	await visitor.reload();
	await preview(visitor).getByText('From a friend').waitFor();
});

test('"keep this" makes it a branch of the own repository, and touches nothing else', async () => {
	await visitor.getByRole('button', { name: 'Keep this as a branch of mine' }).click();
	const said = visitor.getByText(/Kept as the branch shared-/);
	await said.waitFor();
	const branch = /shared-[\d-]+\d/.exec(await said.innerText())?.[0] ?? 'none';
	await preview(visitor).getByText('Not implemented yet').waitFor();
	await visitor.locator('.monaco .view-line', { hasText: '501' }).first().waitFor();
	await runInShell(visitor, 'clear; git status -s; git branch');
	const output = visitor.locator('#panel-shell .xterm-accessibility-tree');
	await output.getByText(branch).waitFor();
	await runInShell(visitor, `clear; git show ${branch}:server.js`);
	await output.getByText('From a friend').waitFor();
});

test('work with its history goes as a file where a link would be too long', async () => {
	const { page } = app;
	await page.goto(`${app.url}/#/play/blank`);
	await app.preview.getByText('Hello from your server').waitFor();
	await runInShell(
		page,
		`echo hi > note.txt; git add -A; GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=a@example.org git commit -qm "By Ada"; head -c 12000 /dev/urandom > noise.bin; echo ready`,
	);
	await page.locator('#panel-shell').getByText('ready', { exact: true }).first().waitFor();
	await page.getByRole('button', { name: 'Share' }).click();
	await page.getByText('Send a file instead').waitFor();
	await page.getByLabel(/The git history/).check();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as file' }).click();
	const file = await downloading;
	expect(file.suggestedFilename()).toBe('blank.slipway.zip');
	const path = join(desktop, 'x.slipway.zip');
	await file.saveAs(path);

	await visitor.goto(`${app.url}/#/play`);
	await visitor.getByRole('heading', { name: 'Playground' }).waitFor();
	const session = await other.newCDPSession(visitor);
	const data = { items: [], files: [path], dragOperationsMask: 1 };
	for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
		await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
	}
	await visitor.getByText('The git history comes along.').waitFor();
	await visitor.getByText('noise.bin').waitFor();
	await visitor.getByRole('link', { name: 'Open a copy' }).click();
	await preview(visitor).getByText('Hello from your server').waitFor();
	await runInShell(visitor, 'clear; git log --format="%an: %s"; git status -s');
	const output = visitor.locator('#panel-shell .xterm-accessibility-tree');
	await output.getByText('Ada: By Ada').waitFor();
	await output.getByText('?? noise.bin').waitFor();
});

test('a link that does not fit says exactly why, or opens all the same', async () => {
	const link = await (async () => {
		await app.page.keyboard.press('Escape');
		await app.open('first-response');
		await app.preview.getByText('From a friend').waitFor();
		return makeLink(app.page);
	})();
	await app.page.getByLabel(/All files/).check();
	const input = app.page.getByLabel('Link');
	await expect.poll(() => input.inputValue()).not.toBe(link);
	await expect.poll(() => input.inputValue()).toMatch(/^http/);
	const whole = await input.inputValue();

	await visitor.goto(link.slice(0, -5));
	await visitor.getByText('This link is not whole').waitFor();
	// As on a site with another version of the pack, and on one without it.
	await visitor.route('**/packs/backend/pack.json', async (route) => {
		const response = await route.fetch();
		const pack = (await response.json()) as {
			hash: string;
			modules: { lessons: { starter: Record<string, string> }[] }[];
		};
		pack.hash = 'f'.repeat(64);
		const lesson = pack.modules[0]?.lessons[0];
		if (lesson) lesson.starter['package.json'] = '{ "type": "module", "name": "new" }';
		await route.fulfill({ json: pack });
	});
	await visitor.goto('about:blank');
	await visitor.goto(link);
	await visitor.getByText('the other files are as they are here').waitFor();
	await visitor.getByRole('link', { name: 'Open a copy' }).waitFor();
	await visitor.route('**/packs/index.json', (route) => route.fulfill({ json: [] }));
	await visitor.goto('about:blank');
	await visitor.goto(link);
	await visitor.getByText("The pack 'backend' is not on this site.").waitFor();
	await visitor.goto('about:blank');
	await visitor.goto(whole);
	await visitor.getByText('Its files are here and run, without its text').waitFor();
	await visitor.getByRole('link', { name: 'Open a copy' }).click();
	await preview(visitor).getByText('From a friend').waitFor();
	expect(app.errors).toEqual([]);
});
