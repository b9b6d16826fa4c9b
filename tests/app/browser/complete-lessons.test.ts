// A student completes one lesson of each later module: meets a failing check, opens a hint, types the answer in
// pieces, a new file among them, passes, and goes on. The answers are those of the pack.
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFolder } from '#build/packs/read-folder.ts';
import { projectRoot } from '#build/project-root.ts';
import type { FileSet, Lesson, Pack } from '#course/pack.ts';
import { readPack } from '#course/read-pack.ts';
import { AppPage } from './app-page.ts';

let app: AppPage;
let pack: Pack;

beforeAll(async () => {
	app = await AppPage.start();
	pack = readPack(await readFolder(join(projectRoot, 'lessons/backend')), 'backend');
});

afterAll(async () => {
	await app?.close();
});

const results = (): Locator => app.page.locator('#panel-checks');
const bar = (): Locator => app.page.getByRole('group', { name: 'Checks' });
const files = (): Locator => app.page.getByRole('navigation', { name: 'Files' });

function lessonOf(id: string): Lesson {
	const found = pack.modules.flatMap(({ lessons }) => lessons).find((lesson) => lesson.id === id);
	if (!found) throw new Error(`the pack has no lesson ${id}`);
	return found;
}

function wrongFiles(lesson: Lesson, name: string): FileSet {
	return lesson.wrong.find((wrong) => wrong.name === name)?.files ?? {};
}

/** Opens each file in the tree, or makes it, and types its new text. */
async function type(changes: FileSet): Promise<void> {
	for (const [path, text] of Object.entries(changes)) {
		if (typeof text !== 'string') throw new Error(`${path} is not text`);
		const row = files().getByTitle(path, { exact: true });
		if ((await row.count()) > 0) await row.click();
		else {
			await files().getByRole('button', { name: 'New file' }).click();
			await files().getByLabel('Name of the new file').fill(path);
			await app.page.keyboard.press('Enter');
		}
		await files().locator(`[title="${path}"][aria-current="true"]`).waitFor();
		await app.rewrite(text);
	}
}

async function check(outcome: string): Promise<void> {
	await app.page.keyboard.press('ControlOrMeta+Enter');
	await bar()
		.getByText(/^(Checking|Waiting)/)
		.or(bar().getByText(outcome))
		.first()
		.waitFor();
	await bar().getByText(outcome).waitFor({ timeout: 30_000 });
	await expect
		.poll(() =>
			bar()
				.getByText(/^(Checking|Waiting)/)
				.count(),
		)
		.toBe(0);
}

async function openLesson(id: string): Promise<Lesson> {
	const lesson = lessonOf(id);
	await app.open(id);
	await app.page.getByRole('heading', { level: 1, name: lesson.title }).waitFor();
	await app.page.locator('.monaco .view-line').first().waitFor();
	await app.page.getByRole('button', { name: 'Show the files' }).or(files()).first().waitFor();
	if ((await files().count()) === 0) {
		await app.page.getByRole('button', { name: 'Show the files' }).click();
	}
	return lesson;
}

/** The first hint of the first check that failed. */
async function openHint(text: string): Promise<void> {
	const hints = results().getByRole('group', { name: 'Hints' }).first();
	await hints.getByText(/^Hint 1 of/).click();
	await hints.getByText(text).waitFor();
}

/** What the solution changes, but the given files. */
function rest(lesson: Lesson, ...typed: string[]): FileSet {
	const changes = Object.entries(lesson.solution).filter(
		([path, text]) => lesson.starter[path] !== text && !typed.includes(path),
	);
	return Object.fromEntries(changes);
}

async function goOn(title: string): Promise<void> {
	await bar().getByRole('link', { name: 'Next lesson' }).click();
	await app.page.getByRole('heading', { level: 1, name: title }).waitFor();
}

test('module 2: a program of five files that does not start', async () => {
	const lesson = await openLesson('packages-and-modules');
	await check('Your program did not start');
	await results().getByText('Cannot use import statement outside a module').first().waitFor();
	await openHint('Read the first line of the error in the terminal');
	await type({ 'package.json': '{ "type": "module"' });
	await check('Your program did not start');
	await results().getByText('Invalid package config').first().waitFor();
	await type({ 'package.json': lesson.solution['package.json'] ?? '' });
	await check('Your program did not start');
	await results().getByText("Cannot access 'MAX_TITLE' before initialization").first().waitFor();
	await type(rest(lesson, 'package.json'));
	await check('5 of 5 passed');
	await goOn('Async and the event loop');
});

test('module 3: routes of Express, with the wrong status at first', async () => {
	const lesson = await openLesson('hello-express');
	await check('1 of 4 passed');
	await openHint('What type does request.params.id have?');
	await type(wrongFiles(lesson, '404-for-nonsense'));
	await check('3 of 4 passed');
	await results().getByRole('group', { name: 'Comparison: status' }).first().waitFor();
	await type(rest(lesson));
	await check('4 of 4 passed');
	await goOn('Middleware, and its order');
});

test('module 4: a resource, where PUT merges at first', async () => {
	const lesson = await openLesson('crud');
	await check('0 of 6 passed');
	await openHint('Which number says "made"');
	await type(wrongFiles(lesson, 'put-merges'));
	await check('5 of 6 passed');
	await results().getByRole('group', { name: 'Comparison: json' }).first().waitFor();
	await type(rest(lesson));
	await check('6 of 6 passed');
	await goOn('Validation');
	expect(app.errors).toEqual([]);
});
