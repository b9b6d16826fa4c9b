// The page as an instrument: files, panes, keys, widths, themes, and what assistive technology gets to know.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AppPage } from './app-page.ts';
import { violations } from './violations.ts';

let app: AppPage;

beforeAll(async () => {
	app = await AppPage.start();
});

beforeEach(async () => {
	await app.page.setViewportSize({ width: 1280, height: 800 });
	await app.page.goto('about:blank');
	await app.open('hello-express');
	await app.page.locator('.monaco .view-line', { hasText: 'express' }).first().waitFor();
});

afterAll(async () => {
	await app.close();
});

test('Express completes without a network', async () => {
	const { page } = app;
	await page.locator('.monaco .view-line').last().click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.type('app.lis');
	await page.keyboard.press('ControlOrMeta+Space');
	await page.getByRole('option', { name: 'listen, Function' }).waitFor();
	await page.keyboard.press('Escape');
	for (let i = 0; i < 'app.lis'.length; i++) await page.keyboard.press('Backspace');
});

test('a file can be made, renamed, deleted and brought back', async () => {
	const { page } = app;
	const files = page.getByRole('navigation', { name: 'Files' });
	if ((await files.count()) === 0)
		await page.getByRole('button', { name: 'Show the files' }).click();
	await files.getByRole('button', { name: 'New file' }).click();
	await page.keyboard.type('app.js');
	await page.keyboard.press('Enter');
	await files.getByText('app.js exists already').waitFor();
	await page.getByLabel('Name of the new file').fill('routes/notes.js');
	await page.keyboard.press('Enter');
	await files.getByText('routes/').waitFor();
	await files.getByRole('button', { name: 'Rename routes/notes.js' }).click();
	await page.getByLabel('New name of routes/notes.js').fill('notes.js');
	await page.keyboard.press('Enter');
	await files.getByRole('button', { name: 'Delete notes.js' }).click();
	await page.getByText('Deleted notes.js.').waitFor();
	await page.getByRole('button', { name: 'Undo' }).click();
	await files.getByRole('button', { name: 'Delete notes.js' }).waitFor();
	await files.getByRole('button', { name: 'Delete notes.js' }).click();
	await page.getByRole('button', { name: 'Dismiss' }).click();
});

test('a file that is part of the lesson stays as it is', async () => {
	const { page } = app;
	const files = page.getByRole('navigation', { name: 'Files' });
	if ((await files.count()) === 0)
		await page.getByRole('button', { name: 'Show the files' }).click();
	await files.getByRole('button', { name: 'package.json' }).click();
	await page.locator('.monaco .view-line', { hasText: 'notes-and-orders' }).click();
	await page.keyboard.type('zzz');
	expect(await page.locator('.monaco .view-lines').innerText()).not.toContain('zzz');
	expect(await files.getByRole('button', { name: 'Delete package.json' }).count()).toBe(0);
});

test('Escape, then Tab, leaves the editor; F6 goes from pane to pane', async () => {
	const { page } = app;
	await page.locator('.monaco .view-lines').click();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Tab');
	const inEditor = () => page.evaluate(() => document.activeElement?.closest('.monaco') !== null);
	expect(await inEditor()).toBe(false);
	const pane = () =>
		page.evaluate(
			() => document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset.place,
		);
	const seen = new Set<string | undefined>();
	for (let i = 0; i < 4; i++) {
		await page.keyboard.press('F6');
		seen.add(await pane());
	}
	expect([...seen].sort()).toEqual(['editor', 'lesson', 'lower', 'preview']);
});

test('panes go away and come back, and a double click on a bar fills the page', async () => {
	const { page } = app;
	const lesson = page.locator('[data-place=lesson]');
	const before = await lesson.evaluate((pane) => pane.clientWidth);
	await page.getByRole('button', { name: 'Hide the lesson' }).click();
	await expect.poll(() => lesson.evaluate((pane) => pane.clientWidth)).toBe(0);
	await page.reload();
	await page.locator('.monaco .view-line').first().waitFor();
	await expect.poll(() => lesson.evaluate((pane) => pane.clientWidth)).toBe(0);
	await page.getByRole('button', { name: 'Show the lesson' }).click();
	await expect.poll(() => lesson.evaluate((pane) => pane.clientWidth)).toBeGreaterThan(before - 5);
	const bar = page.getByText(/^Lesson 3\.1/);
	await bar.dblclick();
	await expect.poll(() => lesson.evaluate((pane) => pane.clientWidth)).toBe(1280);
	await bar.dblclick();
	await expect.poll(() => lesson.evaluate((pane) => pane.clientWidth)).toBeLessThan(640);
});

test('a curl line of the lesson runs in the shell by a click', async () => {
	const { page } = app;
	await app.preview.getByText('"id"').waitFor();
	await page.getByRole('button', { name: 'curl -i localhost:3000/health' }).click();
	// Only what is in view: the first lines of a long answer have scrolled away.
	await app.shellOutput.getByText('Keep-Alive: timeout=5').waitFor();
	await app.shellOutput.getByText('{"status":"ok"}').waitFor();
});

test('on a phone one pane shows at a time', async () => {
	const { page } = app;
	await page.setViewportSize({ width: 360, height: 740 });
	await page.getByRole('heading', { level: 1, name: 'Routes and parameters' }).waitFor();
	const bar = page.getByRole('navigation', { name: 'Panes' });
	await bar.getByRole('button', { name: 'Code' }).click();
	await page.locator('.monaco .view-line').first().waitFor();
	await bar.getByRole('button', { name: 'Run' }).click();
	await page.getByRole('tab', { name: 'Preview' }).click();
	await app.preview.getByText('"id"').waitFor();
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBe(360);
	const heights = await page
		.locator('header button, nav button, [role=tab]')
		.evaluateAll((buttons) => {
			return buttons
				.filter((button) => button.checkVisibility())
				.map((button) => button.clientHeight);
		});
	expect(heights.length).toBeGreaterThan(10);
	expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test('WCAG 2.2 AA, in both themes and at two widths', { timeout: 90_000 }, async () => {
	const { page } = app;
	expect(await violations(app.page)).toEqual([]);
	await page.getByRole('button', { name: 'Dark theme' }).click();
	expect(await violations(app.page)).toEqual([]);
	await page.setViewportSize({ width: 360, height: 740 });
	expect(await violations(app.page)).toEqual([]);
	expect(app.errors).toEqual([]);
});
