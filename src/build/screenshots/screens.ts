// Each screen that is worth looking at, as the way a person gets there.
import type { Page } from 'playwright-core';
import { gitScreens } from './git-screens.ts';
import { lessonScreens } from './lesson-screens.ts';

export interface Visit {
	page: Page;
	/** Origins. */
	app: string;
	container: string;
}

const WIDE = 1100;
const NARROW = 800;

async function openLesson({ page, app }: Visit, lesson: string): Promise<void> {
	// Not until it is loaded: a frame that never answers is a screen, too.
	await page.goto(`${app}/#/backend/${lesson}`, { waitUntil: 'domcontentloaded' });
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.locator('.monaco .view-line').first().waitFor({ state: 'attached' });
}

function widthOf(page: Page): number {
	return page.viewportSize()?.width ?? WIDE;
}

/** On a phone the panes are behind a bar. */
async function showPane(page: Page, pane: 'Learn' | 'Code' | 'Run'): Promise<void> {
	if (widthOf(page) >= NARROW) return;
	const bar = page.getByRole('navigation', { name: 'Panes' });
	await bar.getByRole('button', { name: pane }).click();
}

async function serverRuns(page: Page): Promise<void> {
	const frame = page.frameLocator('iframe[title="What your server serves"]');
	await frame.locator('body').waitFor({ state: 'attached' });
}

async function showTab(page: Page, name: RegExp): Promise<void> {
	await showPane(page, 'Run');
	await page.getByRole('tab', { name }).click();
}

async function addLine(page: Page, line: string): Promise<void> {
	await showPane(page, 'Code');
	await page.locator('.monaco .view-line').last().click();
	await page.keyboard.press('ControlOrMeta+End');
	await page.keyboard.type(line);
}

export const screens: Readonly<Record<string, (visit: Visit) => Promise<void>>> = {
	async pack({ page, app }) {
		await page.goto(app);
		await page.getByRole('heading', { level: 1 }).waitFor();
	},
	async lesson(visit) {
		await openLesson(visit, 'first-response');
		await serverRuns(visit.page);
	},
	async code(visit) {
		await openLesson(visit, 'hello-express');
		await serverRuns(visit.page);
		await showPane(visit.page, 'Code');
		await visit.page.getByRole('button', { name: 'Show the files' }).click();
	},
	async playground({ page, app }) {
		await page.goto(`${app}/#/play`);
		await page.getByRole('heading', { name: 'Playground' }).waitFor();
	},
	async template(visit) {
		const { page, app } = visit;
		await page.goto(`${app}/#/play/express`, { waitUntil: 'domcontentloaded' });
		await page.locator('.monaco .view-line').first().waitFor({ state: 'attached' });
		await serverRuns(page);
	},
	async share(visit) {
		await openLesson(visit, 'first-response');
		await serverRuns(visit.page);
		await visit.page.getByRole('button', { name: 'Share' }).click();
		await visit.page.getByText(/characters\./).waitFor();
	},
	async shared(visit) {
		const { page } = visit;
		await openLesson(visit, 'first-response');
		await serverRuns(page);
		await addLine(page, "console.log('From a friend');");
		await page.getByRole('button', { name: 'Share' }).click();
		await page.getByText(/characters\./).waitFor();
		await page.goto(await page.getByLabel('Link').inputValue());
		await page.getByRole('link', { name: 'Open a copy' }).waitFor();
	},
	async copy(visit) {
		await screens.shared?.(visit);
		await visit.page.getByRole('link', { name: 'Open a copy' }).click();
		await serverRuns(visit.page);
	},
	async requests(visit) {
		const { page } = visit;
		await openLesson(visit, 'hello-express');
		await serverRuns(page);
		for (const path of ['/health', '/nope', `/notes/${'long-'.repeat(30)}`]) {
			await showTab(page, widthOf(page) >= WIDE ? /^Requests/ : /^Preview/);
			await page.getByLabel('Path that the preview shows').fill(path);
			await page.keyboard.press('Enter');
			await page.waitForTimeout(500);
		}
		await showTab(page, /^Requests/);
		await page.locator('#panel-requests tbody tr').first().click();
	},
	async shell(visit) {
		const { page } = visit;
		await openLesson(visit, 'hello-express');
		await serverRuns(page);
		await showPane(page, 'Learn');
		await page.getByRole('button', { name: 'curl -i localhost:3000/health' }).click();
		await page.locator('#panel-shell').getByText('HTTP/1.1 200').waitFor({ state: 'attached' });
	},
	async crash(visit) {
		await openLesson(visit, 'first-response');
		await serverRuns(visit.page);
		await addLine(visit.page, 'nothing.here();');
		await visit.page.locator('.monaco .crash-line').waitFor({ state: 'attached' });
	},
	async boot(visit) {
		await visit.page.route(`${visit.container}/**`, () => undefined);
		await openLesson(visit, 'first-response');
		await showPane(visit.page, 'Run');
	},
	async failure(visit) {
		await visit.page.addInitScript('delete Navigator.prototype.serviceWorker');
		await openLesson(visit, 'first-response');
		await showPane(visit.page, 'Run');
	},
	async mistake({ page, app }) {
		const error = {
			file: 'lessons/backend/01-web-server/02-methods-and-status/lesson.md',
			line: 4,
			message: "'prot' is not a known key",
			suggestion: "Did you mean 'port'?",
		};
		await page.route('**/packs/backend/pack.json', (route) => route.fulfill({ json: { error } }));
		await page.goto(`${app}/#/backend/methods-and-status`);
		await page.getByRole('alert').waitFor();
	},
	...lessonScreens,
	...gitScreens,
};
