// The Git panel with something in it: changes, a history with branches, a conflict.
import type { Page } from 'playwright-core';
import type { Visit } from './screens.ts';

/** A history as a student makes it, typed into the shell. */
const HISTORY = [
	'git switch -qc notes',
	"echo '// Notes come here' > notes.js && git add . && git commit -qm 'Begin the notes'",
	"sed -i \"s/'ok'/'fine'/\" app.js && git commit -qam 'Say fine: the wording of the handout'",
	'git tag handout-1',
	'git switch -q main',
	"sed -i \"s/'ok'/'healthy'/\" app.js && git commit -qam 'Say healthy'",
	"echo '# Notes and orders, a server for a small shop with a long name' > README.md",
	"git add . && git commit -qm 'Add a README'",
	"echo 'port 3000' >> README.md && touch todo.txt && echo '// later' >> server.js && git add README.md",
	'echo rea"dy"',
];

async function withHistory(visit: Visit, more = ''): Promise<void> {
	const { page, app } = visit;
	await page.goto(`${app}/#/backend/hello-express`, { waitUntil: 'domcontentloaded' });
	await page.locator('.monaco .view-line').first().waitFor({ state: 'attached' });
	await showTab(page, 'Git');
	await page.getByText('Nothing changed since').waitFor();
	await showTab(page, 'Shell');
	await page.locator('#panel-shell .xterm').click();
	await page.keyboard.type(`${[...HISTORY, more].join('\n')}\n`);
	await page.locator('#panel-shell').getByText('ready', { exact: true }).first().waitFor();
	await showTab(page, 'Git');
}

async function showTab(page: Page, name: string): Promise<void> {
	const panes = page.getByRole('navigation', { name: 'Panes' });
	if ((await panes.count()) > 0) await panes.getByRole('button', { name: 'Run' }).click();
	await page.getByRole('tab', { name }).click();
}

export const gitScreens: Readonly<Record<string, (visit: Visit) => Promise<void>>> = {
	async 'git-changes'(visit) {
		const { page } = visit;
		await withHistory(visit);
		await page
			.locator('#panel-git')
			.getByRole('button', { name: /^server\.js/ })
			.waitFor();
		await page.getByLabel('Message').fill('Say on which port it listens');
	},
	async 'git-diff'(visit) {
		const { page } = visit;
		await withHistory(visit);
		await page
			.locator('#panel-git')
			.getByRole('button', { name: /^server\.js/ })
			.click();
		await page.locator('.diff .view-line').first().waitFor();
	},
	async 'git-history'(visit) {
		const { page } = visit;
		await withHistory(visit);
		await page.getByRole('navigation', { name: 'Git' }).getByText('History').click();
		await page.getByRole('option', { name: /Say fine/ }).click();
		await page.getByRole('list', { name: 'Files of this commit' }).waitFor();
	},
	async 'git-branches'(visit) {
		const { page } = visit;
		await withHistory(visit);
		await page.getByRole('navigation', { name: 'Git' }).getByText('Branches').click();
		await page.getByRole('button', { name: 'Switch', exact: true }).click();
		await page.getByText('would be overwritten').waitFor();
	},
	async 'git-conflict'(visit) {
		const { page } = visit;
		await withHistory(visit, 'git stash -uq; git merge notes');
		await page.getByText('A merge is under way').waitFor();
		await page.getByRole('button', { name: /changed on both sides/ }).click();
		await page.getByRole('article', { name: /^Conflict 1/ }).waitFor();
	},
};
