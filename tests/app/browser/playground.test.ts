// A playground without a lesson: each template's server answers, files come in by drop and by zip, and go out as a zip.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppPage } from './app-page.ts';
import { violations } from './violations.ts';

let app: AppPage;
let desktop: string;

beforeAll(async () => {
	app = await AppPage.start();
	app.context.setDefaultTimeout(60_000);
	desktop = await mkdtemp(join(tmpdir(), 'slipway-desktop-'));
});

afterAll(async () => {
	await app.close();
	await rm(desktop, { recursive: true });
});

async function openTemplate(title: string): Promise<void> {
	const { page } = app;
	await page.goto(`${app.url}/#/play`);
	await page.getByRole('link', { name: new RegExp(`^${title}`) }).click();
	await page.locator('[aria-label="What this is"]', { hasText: `${title}.` }).waitFor({
		state: 'attached',
	});
}

/** As a person drops files and folders from the desktop. */
async function drop(...files: string[]): Promise<void> {
	const session = await app.context.newCDPSession(app.page);
	const data = { items: [], files, dragOperationsMask: 1 };
	for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
		await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
	}
	await session.detach();
}

test('Express REST: its page makes a note through its API', async () => {
	await openTemplate('Express REST');
	await app.preview.getByText('Try POST /api/notes').waitFor();
	await app.preview.getByLabel('Text of the note').fill('Buy milk');
	await app.preview.getByRole('button', { name: 'Add' }).click();
	await app.preview.getByRole('button', { name: 'Delete: Buy milk' }).waitFor();
	expect(await violations(app.page)).toEqual([]);
});

test('there is no text, nothing to check, and no lesson before or after', async () => {
	const { page } = app;
	await page.getByRole('tab', { name: 'Requests' }).waitFor();
	expect(await page.getByRole('tab', { name: 'Checks' }).count()).toBe(0);
	expect(
		await page
			.getByRole('button', { name: /^(previous|next) lesson|(first|last) lesson$/i })
			.count(),
	).toBe(0);
});

test('plain http', async () => {
	await openTemplate('Plain http');
	await app.preview.getByRole('link', { name: '/time' }).click();
	await app.preview.getByText('"now"').waitFor();
});

test('TypeScript runs as it is', async () => {
	await openTemplate('ESM and TypeScript');
	await app.preview.getByText('Give a task a due date').waitFor();
	await app.page.locator('.monaco .view-line', { hasText: 'Request' }).first().waitFor();
});

test('the chat talks both ways', async () => {
	await openTemplate('WebSocket chat');
	await app.preview.getByText('1 here').waitFor();
	await app.preview.getByLabel('What you say').fill('Anybody here?');
	await app.preview.getByRole('button', { name: 'Send' }).click();
	await app.preview.getByRole('listitem').getByText('Anybody here?').waitFor();
});

test('dropped files and a zip become the playground; it is downloaded as a zip', async () => {
	const { page } = app;
	await page.goto(`${app.url}/#/play`);
	await page.getByRole('heading', { name: 'Playground' }).waitFor();
	expect(await violations(page)).toEqual([]);
	const server = "import './answer.js';\n";
	const answer =
		"import { createServer } from 'node:http';\ncreateServer((request, response) => response.end('From a zip')).listen(3000);\n";
	const zip = zipSync({
		'mine/server.js': strToU8(server),
		'mine/answer.js': strToU8(answer),
		'mine/node_modules/x/index.js': strToU8('left out'),
	});
	await writeFile(join(desktop, 'mine.zip'), zip);
	await drop(join(desktop, 'mine.zip'));
	await app.preview.getByText('From a zip').waitFor();
	await page.getByText('Added 2 files.').waitFor();
	await mkdir(join(desktop, 'project', 'lib', 'node_modules'), { recursive: true });
	await writeFile(join(desktop, 'project', 'notes.txt'), 'A note');
	await writeFile(join(desktop, 'project', 'lib', 'more.js'), '');
	await writeFile(join(desktop, 'project', 'lib', 'node_modules', 'x.js'), '');
	await drop(join(desktop, 'project'));
	await page.locator('.monaco .view-line', { hasText: 'A note' }).waitFor();

	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download as zip' }).click();
	const file = await downloading;
	expect(file.suggestedFilename()).toBe('blank.zip');
	const entries = unzipSync(new Uint8Array(await readFile(await file.path())));
	expect(Object.keys(entries).sort()).toEqual([
		'blank/answer.js',
		'blank/lib/more.js',
		'blank/notes.txt',
		'blank/package.json',
		'blank/server.js',
	]);
	expect(strFromU8(entries['blank/answer.js'] ?? new Uint8Array())).toBe(answer);
});

test('on a phone', async () => {
	const { page } = app;
	await page.setViewportSize({ width: 360, height: 740 });
	await openTemplate('Plain http');
	const bar = page.getByRole('navigation', { name: 'Panes' });
	expect(await bar.getByRole('button').allInnerTexts()).toEqual(['About', 'Code', 'Run']);
	await bar.getByRole('button', { name: 'About' }).click();
	expect(await violations(page)).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	await bar.getByRole('button', { name: 'Run' }).click();
	await page.getByRole('tab', { name: 'Preview' }).click();
	await app.preview.getByText('It works').waitFor();
	expect(app.errors).toEqual([]);
});
