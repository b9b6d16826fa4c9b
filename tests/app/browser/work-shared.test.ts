// Work that more than one has a hand in: two tabs, a browser that refuses to store, a new version of the lesson.
// None of it needs a container, so none is booted.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readPack } from '#course/read-pack.ts';
import { readArchive } from '../../../src/app/work/read-archive.ts';
import { packFixture } from '../../course/pack-fixture.ts';
import { AppPage } from './app-page.ts';
import { storedWork } from './stored-work.ts';

const KEY = 'backend/first-response';
const SOON = { timeout: 15_000 };
const OTHER_TAB = 'This lesson is open in another tab';
const UNSAVED = 'Your work is not being saved';
let app: AppPage;
let context: BrowserContext;
let elsewhere: Server;
let starter: Record<string, string> = {};

beforeAll(async () => {
	app = await AppPage.start();
	elsewhere = createServer((_request, response) => {
		const files = Object.entries(starter).map(([path, text]) => [
			`01-first/01-one/starter/${path}`,
			text,
		]);
		response.setHeader('Access-Control-Allow-Origin', '*');
		const pack = readPack(packFixture(Object.fromEntries(files) as Record<string, string>), 'away');
		response.end(JSON.stringify(pack));
	});
	await new Promise<void>((resolve) => elsewhere.listen(0, 'localhost', resolve));
});

afterEach(async () => {
	await context.close();
});

afterAll(async () => {
	elsewhere.close();
	await app.close();
});

async function withoutContainer(): Promise<BrowserContext> {
	context = await app.newContext();
	await context.route(`${app.containerUrl}/**`, (route) => route.abort());
	return context;
}

async function open(place = KEY): Promise<Page> {
	const page = await context.newPage();
	await page.goto(`${app.url}/#/${place}`);
	await page.locator('.monaco .view-line').first().waitFor();
	return page;
}

async function type(page: Page, text: string): Promise<void> {
	await page.locator('.monaco .view-lines').first().click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.insertText(text);
}

async function editor(page: Page): Promise<string> {
	const text = await page.locator('.monaco .view-lines').first().innerText();
	return text.replaceAll('\u00a0', ' ');
}

async function stored(page: Page, path: string, key = KEY): Promise<string | undefined> {
	const base64 = (await storedWork(page, key))[path];
	return base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString();
}

test('a second tab follows what the first one types, takes over, and gives back', async () => {
	await withoutContainer();
	const first = await open();
	await type(first, '// one');
	const second = await open();
	await second.getByText(OTHER_TAB).waitFor();
	await expect.poll(() => editor(second), SOON).toContain('// one');
	await type(first, ' two');
	await expect.poll(() => editor(second), SOON).toContain('// one two');
	await type(second, 'not here');
	// The last keys before another tab takes over are saved first.
	await type(first, ' three');
	await second.getByRole('button', { name: 'Use it here' }).click();
	await second.getByText(OTHER_TAB).waitFor({ state: 'detached' });
	await first.getByText(OTHER_TAB).waitFor();
	await expect.poll(() => editor(second), SOON).toContain('// one two three');
	await type(second, ' four');
	await expect.poll(() => editor(first), SOON).toContain('// one two three four');
	await type(first, 'not here');
	await second.close();
	await first.getByText(OTHER_TAB).waitFor({ state: 'detached' });
	await type(first, ' five');
	await expect
		.poll(() => stored(first, 'server.js'), SOON)
		.toMatch(/\/\/ one two three four five$/);
});

test('a tab that hangs loses the lesson, and what it stores too late is not taken', async () => {
	await withoutContainer();
	const first = await open();
	await type(first, '// first');
	await expect.poll(() => stored(first, 'server.js'), SOON).toContain('// first');
	const second = await open();
	await second.getByText(OTHER_TAB).waitFor();
	// The page answers nobody while a debugger-like loop holds it.
	const hanging = first.evaluate(() => {
		const until = performance.now() + 4000;
		while (performance.now() < until) void until;
	});
	await second.getByRole('button', { name: 'Use it here' }).click();
	await second.getByText(OTHER_TAB).waitFor({ state: 'detached' });
	await type(second, ' second');
	await hanging;
	await first.getByText(OTHER_TAB).waitFor();
	await type(first, ' late');
	await expect.poll(() => stored(second, 'server.js'), SOON).toMatch(/\/\/ first second$/);
	await expect.poll(() => editor(first), SOON).toContain('// first second');
});

test('no room: it is said, the work can be taken along, and saving comes back', async () => {
	await withoutContainer();
	await context.addInitScript(() => {
		const put = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
			const full = localStorage.getItem('full') === 'yes';
			if (full) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
			return put.apply(this, args);
		};
	});
	const page = await open();
	await type(page, '// kept');
	await expect.poll(() => stored(page, 'server.js'), SOON).toContain('// kept');
	await page.evaluate(() => localStorage.setItem('full', 'yes'));
	await type(page, ' and not');
	await page.getByText(`${UNSAVED}: the browser's storage is full.`).waitFor();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download it' }).click();
	const zip = await (await downloading).path();
	const [work] = readArchive(new Uint8Array(await readFile(zip)), 'a.zip').works;
	expect(work?.key).toBe(KEY);
	expect(work?.files.get('server.js')).toMatch(/\/\/ kept and not$/);
	// Another lesson and back: what is not stored is still there.
	await page.goto(`${app.url}/#/backend/methods-and-paths`);
	await page.goto(`${app.url}/#/${KEY}`);
	await expect.poll(() => editor(page), SOON).toContain('// kept and not');
	await page.evaluate(() => localStorage.removeItem('full'));
	await type(page, ' yet');
	await page.getByText(UNSAVED).waitFor({ state: 'detached' });
	await expect.poll(() => stored(page, 'server.js'), SOON).toMatch(/\/\/ kept and not yet$/);
});

test('storage refused altogether: the work goes on, and it is said', async () => {
	await withoutContainer();
	await context.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('The user denied permission.', 'SecurityError');
		};
	});
	const page = await open();
	await type(page, '// private');
	await page.getByText(`${UNSAVED}: this browser doesn't let the page store anything`).waitFor();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download it' }).click();
	const zip = await (await downloading).path();
	const [work] = readArchive(new Uint8Array(await readFile(zip)), 'a.zip').works;
	expect(work?.files.get('server.js')).toMatch(/\/\/ private$/);
});

test('a new version of the lesson: untouched files are new, mine stay, conflicts are mine to decide', async () => {
	await withoutContainer();
	const address = `http://localhost:${(elsewhere.address() as AddressInfo).port}/pack.json`;
	const lines = Array.from({ length: 9 }, (_, at) => `// ${at}`).join('\n');
	starter = { 'server.js': lines, 'both.js': 'old', 'theirs.js': 'old' };
	const page = await context.newPage();
	const openVersion = async (): Promise<void> => {
		await page.goto('about:blank');
		await page.goto(`${app.url}/#/?pack=${encodeURIComponent(address)}`);
		await page.waitForURL(/#\/away~[0-9a-f]{8}$/);
		await page.getByRole('link', { name: /One/ }).last().click();
		await page.locator('.monaco .view-line').first().waitFor();
	};
	const pick = async (name: string): Promise<void> => {
		const files = page.getByRole('navigation', { name: 'Files' });
		if (!(await files.isVisible())) await page.getByRole('button', { name: 'Files' }).click();
		await files.getByText(name, { exact: true }).click();
	};
	await openVersion();
	await type(page, '\n// mine');
	await pick('both.js');
	await expect.poll(() => editor(page), SOON).toBe('old');
	await type(page, ' and mine');
	const key = /#\/(away~\w+\/one)$/.exec(page.url())?.[1] ?? '';
	await expect.poll(() => stored(page, 'both.js', key), SOON).toBe('old and mine');

	starter = {
		'server.js': lines.replace('// 0', '// zero'),
		'both.js': 'new',
		'theirs.js': 'new',
		'added.js': 'added',
	};
	await openVersion();
	await expect.poll(() => editor(page), SOON).toMatch(/^\/\/ zero\n[^]*\/\/ mine$/);
	await expect.poll(() => stored(page, 'theirs.js', key), SOON).toBe('new');
	expect(await stored(page, 'added.js', key)).toBe('added');
	expect(await stored(page, 'both.js', key)).toBe('old and mine');
	const banner = page.getByText('have changed the same lines: both.js.');
	await banner.waitFor();
	// It is still to be decided after a reload.
	await page.reload();
	await banner.waitFor();
	await page.getByRole('button', { name: 'Compare' }).click();
	const panel = page.getByRole('region', { name: 'New version of the lesson' });
	await panel.locator('.view-line', { hasText: 'old' }).first().waitFor();
	await panel.getByRole('button', { name: 'Take the new one' }).click();
	await panel.waitFor({ state: 'detached' });
	await expect.poll(() => stored(page, 'both.js', key), SOON).toBe('new');
	// And that can be undone, also after another reload.
	await page.reload();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => stored(page, 'both.js', key), SOON).toBe('old and mine');
	expect(await banner.count()).toBe(0);
});
