// A student completes lesson 1.1: a failing check, its explanation, hints by attempts, a crash, a program that
// does not listen, all green; progress survives a reload and moves to another browser as a file.
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppPage } from './app-page.ts';

let app: AppPage;

beforeAll(async () => {
	app = await AppPage.start();
	await app.open('first-response');
	await app.preview.getByText('Not implemented yet').waitFor({ timeout: 60_000 });
});

afterAll(async () => {
	await app.close();
});

const program = (status: number, text: string): string =>
	[
		"import { createServer } from 'node:http';",
		'const server = createServer((request, response) => {',
		`response.writeHead(${status}, { 'content-type': 'text/plain' });`,
		`response.end('${text}');`,
		'});',
		'server.listen(3000);',
		'',
	].join('\n');

const results = (): Locator => app.page.locator('#panel-checks');
const bar = (): Locator => app.page.getByRole('group', { name: 'Checks' });

/** The sign before a task: it is drawn, so it has no size of its own. */
async function marked(selector: string): Promise<void> {
	await app.page.locator(selector).waitFor({ state: 'attached' });
}

/** Ctrl+Enter, and waits until the run is over. */
async function check(outcome: string): Promise<void> {
	await app.page.keyboard.press('ControlOrMeta+Enter');
	await bar()
		.getByText(/^Checking: /)
		.or(bar().getByText(outcome))
		.first()
		.waitFor();
	await bar().getByText(outcome).waitFor();
	await expect.poll(() => bar().getByText('Checking').count()).toBe(0);
}

test('a failing check says what was asked, what was expected and what came', async () => {
	await bar().getByText('0 of 3 passed').waitFor();
	await app.page.getByRole('button', { name: /^Check Ctrl/ }).click();
	const comparison = results().getByRole('group', { name: 'Comparison: status' }).first();
	await comparison.waitFor();
	expect(await comparison.locator('mark').allInnerTexts()).toEqual(['200', '501']);
	await results().getByText('Request as sent').first().waitFor();
	expect(await results().locator('pre', { hasText: 'GET /' }).first().innerText()).toBe('GET /');
	await marked('.prose [data-check="ok-200"][data-state="failed"]');
	await app.page.locator('[aria-live]', { hasText: '0 of 3 checks passed' }).waitFor({
		state: 'attached',
	});
});

test('a check run is nothing to the preview and to the list of requests', async () => {
	await app.preview.getByText('Not implemented yet').waitFor();
	await app.page.getByRole('tab', { name: 'Requests 1' }).waitFor();
});

test('"send again" sends the request from the shell', async () => {
	await results().getByRole('button', { name: 'Send again' }).first().click();
	await app.shellOutput.getByText('Not implemented yet').waitFor();
	await app.page.getByRole('tab', { name: 'Requests 2' }).waitFor();
	await app.page.getByRole('tab', { name: /^Checks/ }).click();
});

test('hints open one by one, with the runs that failed', async () => {
	const hints = results().getByRole('group', { name: 'Hints' }).first();
	await hints.getByText('Hint 1 of 2').click();
	await hints.getByText('do you see in the preview, too').waitFor();
	expect(await hints.getByText('Hint 2 of 2').count()).toBe(0);
	await check('0 of 3 passed');
	await hints.getByText('Hint 2 of 2').waitFor();
	expect(await hints.getByText('Compare with the solution').count()).toBe(0);
	await check('0 of 3 passed');
	await hints.getByText('Compare with the solution').waitFor();
});

test('the first check turns green by itself, unsaved edits included', async () => {
	await app.rewrite(program(200, 'Nothing yet'));
	await check('2 of 3 passed');
	await marked('.prose [data-check="ok-200"][data-state="passed"]');
	await marked('.prose [data-check="greeting"][data-state="failed"]');
});

test('a crash comes with its line, in the panel and in the editor', async () => {
	await app.rewrite(`${program(200, 'Hello, Ada')}nothing.here();\n`);
	await check('Your program did not start');
	await results().getByText('Your program stopped with an error before it listened').waitFor();
	await results().getByText('ReferenceError: nothing is not defined').first().waitFor();
	await app.page.locator('.monaco .crash-line').waitFor();
	await results().getByRole('button', { name: 'server.js:7' }).click();
	await app.page.locator('.monaco .active-line-number', { hasText: '7' }).waitFor();
	expect(await results().getByText('not checked', { exact: true }).count()).toBe(3);
});

test('a program that does not listen is told as that, with the time', async () => {
	await app.rewrite('setInterval(() => {}, 1000);\n');
	await check('Your program did not start');
	await results()
		.getByText('Your program runs, but it did not listen on a port within 8 seconds')
		.waitFor();
});

test('a new run ends the one before', async () => {
	await app.page.keyboard.press('ControlOrMeta+Enter');
	await bar().getByText('Checking: ok-200').waitFor();
	await app.rewrite(program(200, 'Hello, Ada'));
	await check('3 of 3 passed');
});

test('all green: the next lesson is the main thing, and a commit is offered', async () => {
	await bar().getByRole('link', { name: 'Next lesson' }).waitFor();
	await app.page.locator('[aria-live]', { hasText: 'All 3 checks passed' }).waitFor({
		state: 'attached',
	});
	const offer = app.page.getByRole('group', { name: 'Commit your work' });
	await offer.getByText('Complete 1.1 First response').waitFor();
	await offer.getByRole('button', { name: 'Commit', exact: true }).click();
	await offer.waitFor({ state: 'detached' });
});

test('the solution is shown as a difference, applied, and taken back', async () => {
	await app.rewrite(program(200, 'Good day'));
	await check('2 of 3 passed');
	await results().getByRole('button', { name: 'Compare with the solution' }).click();
	const panel = app.page.getByRole('region', { name: 'Solution' });
	await panel.locator('.view-line', { hasText: 'Good day' }).first().waitFor();
	await panel.getByRole('button', { name: 'Apply' }).click();
	await app.page.locator('.monaco .view-line', { hasText: 'Hello, Ada' }).first().waitFor();
	await app.page.getByRole('button', { name: 'Undo' }).click();
	await app.page.locator('.monaco .view-line', { hasText: 'Good day' }).first().waitFor();
});

test('one file is reset, and the reset is undone', async () => {
	await app.page.getByRole('button', { name: 'More' }).click();
	await app.page.getByRole('menuitem', { name: 'Reset this file' }).click();
	await app.preview.getByText('Not implemented yet').waitFor();
	await app.page.getByRole('button', { name: 'Undo' }).click();
	await app.preview.getByText('Good day').waitFor();
});

test('a new container has the same files', async () => {
	await app.page.getByRole('button', { name: 'More' }).click();
	await app.page.getByRole('menuitem', { name: 'Restart the container' }).click();
	await app.page.getByText('Getting your server ready').waitFor();
	await app.preview.getByText('Good day').waitFor();
	await check('2 of 3 passed');
});

test('progress survives a reload: what passed once stays passed', async () => {
	await app.page.reload();
	await bar().getByText('3 of 3 passed').waitFor();
	await app.page.goto(`${app.url}/#/backend`);
	await app.page.getByRole('link', { name: /First response ✓ done/ }).waitFor();
	await app.page.getByRole('link', { name: /Go on with 1\.2/ }).waitFor();
});

test('exported progress is imported into another browser', async () => {
	const downloading = app.page.waitForEvent('download');
	await app.page.goto(`${app.url}/#/data`);
	await app.page.getByRole('button', { name: 'Export all' }).click();
	const file = await (await downloading).path();
	const other = await (await app.newContext()).newPage();
	await other.goto(`${app.url}/#/data`);
	const input = other.getByLabel('File with exported work');
	await input.setInputFiles({
		name: 'x.json',
		mimeType: 'application/json',
		buffer: Buffer.from('{}'),
	});
	await other.getByText("This file can't be imported").waitFor();
	await input.setInputFiles(file);
	await other.getByRole('button', { name: 'Import this' }).click();
	await other.getByText('Imported').waitFor();
	await other.goto(`${app.url}/#/backend`);
	await other.getByRole('link', { name: /First response ✓ done/ }).waitFor();
	await other.context().close();
	expect(app.errors).toEqual([]);
});
