// A learner's first minutes: open, edit, see the restart, the response and the request line; crash and
// recover; reload; go on to the next lesson.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppPage } from './app-page.ts';

let app: AppPage;

beforeAll(async () => {
	app = await AppPage.start();
	await app.open('first-response');
});

afterAll(async () => {
	await app.close();
});

const program = (answer: string): string =>
	[
		"import { createServer } from 'node:http';",
		`const server = createServer((request, response) => { ${answer} });`,
		"server.listen(3000, () => console.log('Listening again'));",
		'',
	].join('\n');

test('the lesson runs: prose, code, the page that it serves, and its request', async () => {
	await app.page.getByRole('heading', { level: 1, name: 'First response' }).waitFor();
	await app.page.locator('.monaco .view-line', { hasText: 'createServer' }).first().waitFor();
	await app.preview.getByText('Not implemented yet').waitFor();
	await app.serverOutput.getByText('Listening on http://localhost:3000').waitFor();
	await app.serverOutput.getByText(/GET +\/ +✕ 501 +[\d.]+ m?s +20 B/).waitFor();
});

test('an edit restarts the server, and the preview shows the new answer', async () => {
	await app.rewrite(
		program(
			"response.writeHead(200, { 'content-type': 'text/html' }); response.end('Hello, Ada');",
		),
	);
	await app.preview.getByText('Hello, Ada').waitFor();
	await app.serverOutput.getByText("Restarting 'server.js'").waitFor();
	await app.serverOutput.getByText(/GET +\/ +✓ 200/).waitFor();
	await expect.poll(() => app.page.getByTitle('Not saved yet').count()).toBe(0);
});

test('a crash is told with its line, and marked in the editor', async () => {
	await app.rewrite(`${program("response.end('x');")}nothing.here();\n`);
	const alert = app.page.getByRole('alert');
	await alert.getByText('ReferenceError: nothing is not defined').waitFor();
	await app.page.locator('.monaco .crash-line').waitFor();
	await app.page.getByText('Your server stopped with an error').waitFor();
	await alert.getByRole('button', { name: 'server.js:4' }).click();
	await app.page.locator('.monaco .active-line-number', { hasText: '4' }).waitFor();
});

test('the next good edit brings everything back', async () => {
	await app.rewrite(program("response.end('Hello again');"));
	await app.preview.getByText('Hello again').waitFor();
	await expect.poll(() => app.page.locator('.monaco .crash-line').count()).toBe(0);
	expect(await app.page.getByText('Your server stopped with an error').count()).toBe(0);
});

test('a request is a row with its details', async () => {
	await app.page.getByRole('tab', { name: /^Requests/ }).click();
	await app.page.locator('#panel-requests tbody tr').first().click();
	const detail = app.page.getByLabel('Request in detail');
	await detail.getByText('Response headers').waitFor();
	expect(await detail.innerText()).toMatch(/✓ 200\s+in [\d.]+ ms, 11 B of body/);
});

test('a reload keeps the edit', async () => {
	await app.page.reload();
	await app.preview.getByText('Hello again').waitFor();
});

test('a reset gives the starter back, and can be undone', async () => {
	await app.page.getByRole('button', { name: 'More' }).click();
	await app.page.getByRole('menuitem', { name: 'Reset this lesson' }).click();
	await app.preview.getByText('Not implemented yet').waitFor();
	await app.page.getByRole('button', { name: 'Undo' }).click();
	await app.preview.getByText('Hello again').waitFor();
});

test('Alt and the right arrow open the next lesson, with its own server', async () => {
	await app.page.keyboard.press('Alt+ArrowRight');
	await app.page.getByRole('heading', { level: 1, name: 'Methods, paths, status codes' }).waitFor();
	await app.page.locator('.monaco .view-line', { hasText: 'createServer' }).first().waitFor();
	await expect
		.poll(() => app.page.getByLabel('Path that the preview shows').inputValue())
		.toBe('/health');
	await app.preview.getByText('Hello').waitFor();
});

test('a lesson that is left as its server begins takes what that prints along', async () => {
	await app.page.reload();
	await app.serverOutput.getByText('Listening').waitFor({ state: 'attached' });
	await app.page.keyboard.press('Alt+ArrowRight');
	await app.page.getByRole('heading', { level: 1, name: 'Headers and bodies' }).waitFor();
	await app.serverOutput.getByText('GET').waitFor({ state: 'attached' });
	const lines = await app.serverOutput.locator('[role=listitem]').allTextContents();
	expect(lines.filter((line) => line.includes('Listening'))).toHaveLength(1);
	expect(lines.filter((line) => line.includes('GET'))).toHaveLength(1);
	expect(app.errors).toEqual([]);
});
