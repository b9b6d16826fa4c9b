// A lesson without a mouse: search, questions, panes, text size, checks, and the way on.
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppPage } from './app-page.ts';
import { violations } from './violations.ts';

/** Tab stops after which the search for one is given up. */
const MOST_STOPS = 60;

let app: AppPage;

beforeAll(async () => {
	app = await AppPage.start();
	await app.page.goto(`${app.url}/#/backend`);
	await app.page.getByRole('heading', { level: 1 }).waitFor();
});

afterAll(async () => {
	await app?.close();
});

const press = (...keys: string[]): Promise<void> =>
	keys.reduce((before, key) => before.then(() => app.page.keyboard.press(key)), Promise.resolve());
const focused = (place: Locator): Promise<boolean> =>
	place.evaluate((element) => element === document.activeElement);
const search = (): Locator => app.page.getByRole('dialog', { name: 'Search the lessons' });

async function tabTo(place: Locator, key = 'Tab'): Promise<void> {
	for (let stop = 0; stop < MOST_STOPS; stop++) {
		if (await focused(place)) return;
		await press(key);
	}
	throw new Error(`${key} does not reach ${place}`);
}

async function pane(name: string): Promise<void> {
	const place = app.page.locator(`[data-place=${name}]`);
	const inside = (): Promise<boolean> =>
		place.evaluate((element) => element.contains(document.activeElement));
	for (let step = 0; step < 5 && !(await inside()); step++) await press('F6');
	expect(await inside()).toBe(true);
}

async function openSearch(key: string): Promise<void> {
	await press(key);
	await search().getByRole('combobox').and(app.page.locator(':focus')).waitFor();
}

async function heading(name: string): Promise<void> {
	await app.page.getByRole('heading', { level: 1, name }).waitFor();
}

test('search finds a lesson by a word of its prose, and Enter opens it', async () => {
	await openSearch('/');
	await app.page.keyboard.type('negotiation vary');
	const option = search().getByRole('option', { selected: true });
	await option.getByText('Headers and bodies').waitFor();
	expect(await option.locator('mark').allInnerTexts()).toContain('negotiation');
	expect(await violations(app.page)).toEqual([]);
	await press('Enter');
	await heading('Headers and bodies');
	expect(await search().count()).toBe(0);
});

test('arrows choose among what was found; nothing found is said; Escape leaves', async () => {
	await openSearch('ControlOrMeta+k');
	await app.page.keyboard.type('zebra');
	await search().getByText('No lesson has all of these words: zebra').waitFor();
	await press('ControlOrMeta+a');
	await app.page.keyboard.type('header');
	const options = search().getByRole('option');
	await expect.poll(() => options.count()).toBeGreaterThan(1);
	await press('ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown');
	expect(await options.first().getAttribute('aria-selected')).toBe('true');
	await press('Escape');
	expect(await search().count()).toBe(0);
	await heading('Headers and bodies');
	await openSearch('/');
	await app.page.keyboard.type('event loop');
	await options.first().getByText('Async and the event loop').waitFor();
	await press('Enter');
	await heading('Async and the event loop');
});

test('a question about output is answered, wrong and right', async () => {
	const question = app.page.getByRole('group', { name: /^What does this print/ });
	await pane('lesson');
	await tabTo(question.getByRole('radio').first());
	await press('Space');
	await tabTo(app.page.getByRole('button', { name: 'Answer' }));
	await press('Enter');
	await question.getByText('Both functions go into a queue').waitFor();
	await press('Shift+Tab', 'ArrowDown', 'ArrowDown', 'Enter');
	await question.getByText('that is the timer').waitFor();
	await app.page.getByText('That is right.').waitFor();
});

test('type, save, leave the editor; check; read the result', async () => {
	await app.serverOutput.getByText('Listening').waitFor({ timeout: 50_000 });
	await pane('editor');
	await press('ControlOrMeta+End');
	await app.page.keyboard.type('// mine');
	await press('ControlOrMeta+s');
	await expect.poll(() => app.page.getByTitle('Not saved yet').count()).toBe(0);
	await press('ControlOrMeta+Enter');
	const results = app.page.locator('#panel-checks');
	await results
		.getByText(/^Hint 1 of/)
		.first()
		.waitFor({ timeout: 30_000 });
	await app.page
		.locator('[aria-live]', { hasText: /of 5 checks passed/ })
		.waitFor({ state: 'attached' });
	await press('Escape', 'Tab');
	await tabTo(results.locator('.ladder summary').first());
	await press('Enter');
	await results.locator('.ladder details[open]').waitFor();
});

test('the list of keys, the size of the text, and the panes are kept', async () => {
	await pane('lesson');
	await press('?');
	await app.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
	await press('Escape');
	const size = (): Promise<string> =>
		app.page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
	const [before, width] = [await size(), await lessonWidth()];
	await tabTo(app.page.getByRole('button', { name: 'Text size and contrast' }), 'Shift+Tab');
	await press('Enter', 'Enter', 'Escape');
	await expect.poll(size).not.toBe(before);
	await pane('lesson');
	const [divider] = await app.page.getByRole('separator').all();
	if (!divider) throw new Error('no line between the panes');
	await tabTo(divider);
	const stored = await storedPanes();
	await press('ArrowRight', 'ArrowRight');
	await expect.poll(lessonWidth).toBeGreaterThan(width + 20);
	// A moment later, so that not each step of a drag is stored.
	await expect.poll(storedPanes).not.toBe(stored);
	const kept = [await size(), await lessonWidth()];
	await app.page.reload();
	await heading('Async and the event loop');
	await expect.poll(async () => [await size(), await lessonWidth()]).toEqual(kept);
});

function storedPanes(): Promise<string> {
	return app.page.evaluate(() => {
		const keys = Object.keys(localStorage).filter((key) => key.includes('panes'));
		return keys.map((key) => localStorage.getItem(key)).join();
	});
}

function lessonWidth(): Promise<number> {
	return app.page.locator('[data-place=lesson]').evaluate((element) => element.clientWidth);
}

test('the next lesson, and back to where it was left', async () => {
	await press('Alt+ArrowRight');
	await heading('Streams and files');
	await press('Alt+ArrowLeft');
	await heading('Async and the event loop');
	await app.page.goto(app.url);
	const on = app.page.getByRole('link', { name: 'Go on with 2.2 Async and the event loop' });
	await tabTo(on);
	await press('Enter');
	await heading('Async and the event loop');
	expect(app.errors).toEqual([]);
});
