// Work is there again: after a reload, after the browser was killed, with what programs made and what git committed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppPage } from './app-page.ts';
import { KillableChromium } from './killable-chromium.ts';
import { storedWork } from './stored-work.ts';

const KEY = 'backend/first-response';
const SOON = { timeout: 15_000 };
const chromium = new KillableChromium();
const folder = mkdtempSync(join(tmpdir(), 'slipway-repository-'));
let app: AppPage;
let page: Page;

beforeAll(async () => {
	app = await AppPage.start();
	page = await open();
});

afterAll(async () => {
	await chromium.dispose();
	await app.close();
	rmSync(folder, { recursive: true, force: true });
});

async function open(): Promise<Page> {
	const fresh = await chromium.start();
	await fresh.goto(`${app.url}/#/${KEY}`);
	return fresh;
}

async function type(text: string): Promise<void> {
	await page.locator('.monaco .view-lines').click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.insertText(text);
}

/** Waits until the shell has run the line, and returns what it printed. */
async function run(line: string): Promise<string> {
	await page.getByRole('tab', { name: 'Shell' }).click();
	const rows = page.locator('#panel-shell .xterm-accessibility-tree');
	await rows.getByText('$').first().waitFor();
	await page.locator('#panel-shell .xterm-helper-textarea').focus();
	await page.keyboard.type(`clear; ${line}; echo "en""d"`);
	await page.keyboard.press('Enter');
	await rows.getByText(/^end$/).waitFor();
	return rows.innerText();
}

async function stored(path: string): Promise<string | undefined> {
	const base64 = (await storedWork(page, KEY))[path];
	return base64 === undefined ? undefined : Buffer.from(base64, 'base64').toString('latin1');
}

async function editor(): Promise<string> {
	const text = await page.locator('.monaco .view-lines').innerText();
	return text.replaceAll('\u00a0', ' ');
}

test('earlier edits move over from localStorage, and typing survives a reload at once', async () => {
	await page.getByRole('heading', { level: 1, name: 'First response' }).waitFor();
	await page.evaluate((key) => {
		const edits = { 'old.js': '// from an earlier version\n', 'server.js': '// mine\n' };
		localStorage.setItem(`slipway:edits:${key}`, JSON.stringify(edits));
	}, KEY);
	await page.reload();
	await expect.poll(editor, SOON).toContain('// mine');
	expect(await stored('old.js')).toBe('// from an earlier version\n');
	await expect
		.poll(() => page.evaluate((key) => localStorage.getItem(`slipway:edits:${key}`), KEY), SOON)
		.toBe(null);
	await type('// typed');
	await expect.poll(editor, SOON).toContain('// typed');
	await page.reload();
	await expect.poll(editor, SOON).toContain('// typed');
});

test('a killed browser: text, what programs made, and the repository are there again', async () => {
	await run(
		[
			"node -e \"fs.mkdirSync('data');fs.writeFileSync('data/x.bin',Buffer.from([0,1,254,255]))\"",
			'git init -q',
			'git config user.name Ada',
			'git config user.email ada@example.org',
			'git add -A',
			'git commit -q -m "First"',
			'rm old.js',
			'mkdir node_modules',
			'echo x > node_modules/x.js',
		].join(' && '),
	);
	await type('// last');
	await expect.poll(() => stored('server.js'), SOON).toContain('// last');
	await expect.poll(() => stored('old.js'), SOON).toBe(undefined);
	await expect.poll(() => stored('.git/refs/heads/main'), SOON).toMatch(/^[0-9a-f]{40}\n$/);
	await chromium.kill();
	page = await open();
	await expect.poll(editor, SOON).toContain('// last');
	await page.getByRole('button', { name: 'Files' }).click();
	const files = page.getByRole('navigation', { name: 'Files' });
	await files.getByText('x.bin').waitFor();
	expect(await files.innerText()).not.toMatch(/\.git|old\.js|node_modules/);
	const said = await run('git log --oneline && git status --short');
	expect(said).toMatch(/[0-9a-f]{7} .*First/);
	expect(said).toContain(' D old.js');
	expect(said).toContain(' M server.js');
	const kept = await storedWork(page, KEY);
	expect(Object.keys(kept).filter((path) => path.includes('node_modules'))).toEqual([]);
	expect(kept['data/x.bin']).toBe(Buffer.from([0, 1, 254, 255]).toString('base64'));
});

test('what is stored is a repository for the real git', async () => {
	for (const [path, base64] of Object.entries(await storedWork(page, KEY))) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), Buffer.from(base64, 'base64'));
	}
	const git = (...args: string[]): string =>
		execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
	expect(git('fsck', '--full', '--strict')).toBe('');
	expect(git('log', '-1', '--format=%an %s')).toBe('Ada First\n');
	expect(git('status', '--porcelain')).toBe(' D old.js\n M server.js\n');
});

test('a lesson that was only looked at leaves nothing, its repository included', async () => {
	await page.goto(`${app.url}/#/backend/methods-and-status`);
	await page.getByRole('heading', { level: 1, name: 'Methods, paths, status codes' }).waitFor();
	await run('git log --oneline');
	// The page stores what is left before it lists.
	await page.goto(`${app.url}/#/data`);
	await page.getByRole('link', { name: '1.1 First response' }).waitFor();
	expect(await page.getByRole('link', { name: /^1\.2/ }).count()).toBe(0);
});
