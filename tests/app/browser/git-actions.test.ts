// The rarer actions of the Git panel, each by its button, on a repository that the shell has made.
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { AppPage } from './app-page.ts';
import { openGitPanel } from './open-git-panel.ts';

vi.setConfig({ testTimeout: 180_000 });

/** On top of the lesson's own commit: one on main, one on a branch, and one that deletes what main goes on with. */
const HISTORY = [
	'git config user.name Ada; git config user.email ada@example.org',
	'echo one > notes.txt; git add -A; git commit -qm "Add notes"',
	'git switch -qc look; echo seen > seen.txt; git add -A; git commit -qm "Say what was seen"; git switch -q main',
	'git switch -qc gone; git rm -q notes.txt; git commit -qm "Remove notes"; git switch -q main',
];

/** Prints 230 commits as `git fast-import` reads them. */
const TICKS = [
	"for (let n = 1; n < 231; n++) console.log(['commit refs/heads/main',",
	"'committer Ada <a@b> ' + (2e9 + n) + ' +0000', 'data <<E', 'Tick ' + n, 'E',",
	"n === 1 ? 'from refs/heads/main^0' : ''].join('\\n'))",
].join(' ');
const PATIENT = { timeout: 60_000 };

let app: AppPage;
let panel: Locator;

const button = (name: string | RegExp): Locator => panel.getByRole('button', { name });
const exactly = (name: string): Locator => panel.getByRole('button', { name, exact: true });
const option = (name: string | RegExp): Locator => panel.getByRole('option', { name });
const part = (name: string): Promise<void> =>
	panel.getByRole('navigation', { name: 'Git' }).getByRole('button', { name }).click();
const clean = (): Promise<void> => panel.getByText('Nothing changed since').waitFor();

/** Types a line into the shell, and waits for what it prints. */
async function shell(line: string, printed: string | RegExp): Promise<void> {
	await app.page.getByRole('tab', { name: 'Shell' }).click();
	await app.page.locator('#panel-shell .xterm').click();
	await app.page.keyboard.type(`clear; ${line}\n`);
	await app.shellOutput.getByText(printed).last().waitFor();
	await app.page.getByRole('tab', { name: 'Git' }).click();
}

beforeAll(async () => {
	({ app, panel } = await openGitPanel());
	await shell(`${HISTORY.join('; ')}; git log --oneline --all | wc -l`, /^\s*4$/);
});

afterAll(async () => {
	await app.close();
});

beforeEach(async () => {
	await part('Changes');
	await clean();
});

test('a commit of another branch is picked', async () => {
	await part('History');
	await option(/Say what was seen/).click();
	await exactly('Cherry-pick').click();
	await expect.poll(() => option(/Say what was seen/).count(), PATIENT).toBe(2);
});

test('a change discarded, a new file deleted: both come back', async () => {
	await shell('echo more >> notes.txt; echo new > fresh.txt; tail -n 1 notes.txt', /^more$/);
	await button('Stage fresh.txt').waitFor();
	await button('Discard changes in notes.txt').click();
	await panel.getByText('Discarded the changes in notes.txt').waitFor();
	await exactly('Undo').click();
	// One right after the other: the way back is that of the second.
	await button('Discard changes in notes.txt').click();
	await button('Delete fresh.txt').click();
	await panel.getByText('Deleted fresh.txt').waitFor();
	await clean();
	await exactly('Undo').click();
	await button('Delete fresh.txt').click();
	await clean();
});

test('a merge is given up, and made again with a file that one side deleted', async () => {
	await shell(
		'echo three >> notes.txt; git commit -qam "Go on"; git log -1 --format=%s',
		/^Go on$/,
	);
	await part('Branches');
	await button('Merge gone into main').click();
	await panel.getByText('A merge is under way').waitFor();
	await exactly('Abort').click();
	await clean();
	await part('Branches');
	await button('Merge gone into main').click();
	await button(/^notes\.txt: /).click();
	const overlay = app.page.getByRole('region', { name: /^notes\.txt: / });
	await overlay.getByRole('button', { name: 'Keep the file' }).click();
	await panel.getByText('All conflicts are resolved').waitFor();
	await exactly('Abort').click();
	await clean();
	await part('Branches');
	await button('Merge gone into main').click();
	await button(/^notes\.txt: /).click();
	await overlay.getByRole('button', { name: 'Delete the file' }).click();
	await panel.getByText('All conflicts are resolved').waitFor();
	await button('Finish the merge').click();
	await clean();
	await shell('ls notes.txt; git log -1 --format=%p | wc -w', /^\s*2$/);
	await app.shellOutput.getByText(/No such file/).waitFor({ state: 'attached' });
});

test('all files of a commit; more commits than one page; the log on the page of the module', async () => {
	await part('History');
	await option(/Add notes/).click();
	await panel.getByLabel('All files, not only what changed').check();
	await button('Restore notes.txt as it was here').waitFor();
	await button('Restore package.json as it was here').waitFor();
	await button('Restore notes.txt as it was here').click();
	await panel.getByText('Restored notes.txt from').waitFor();
	await exactly('Undo').click();
	await shell(
		`node -e "${TICKS}" | git fast-import --quiet; git log --oneline | wc -l`,
		/^\s*23\d$/,
	);
	await part('History');
	await option(/Tick 230/).waitFor();
	const list = panel.getByRole('listbox', { name: 'Commits' });
	await list.evaluate((one) => one.scrollTo(0, one.scrollHeight));
	await button('Show older commits').click();
	await expect
		.poll(async () => {
			await list.evaluate((one) => one.scrollTo(0, one.scrollHeight));
			return option(/Start of lesson/).count();
		}, PATIENT)
		.toBe(1);
	await app.page.goto(`${app.url}/#/backend/module:express`);
	await app.page.getByRole('heading', { name: 'Your git log' }).waitFor();
	await app.page.getByText('Tick 230').waitFor();
	expect(app.errors).toEqual([]);
});
