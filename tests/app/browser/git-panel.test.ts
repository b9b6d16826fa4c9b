// A student's work under version control, by the panel alone; the shell and the real git see the same.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppPage } from './app-page.ts';
import { openGitPanel } from './open-git-panel.ts';
import { violations } from './violations.ts';

const APP = (health: string): string => `import express from 'express';

export const app = express();

app.get('/health', (request, response) => {
	response.json({ status: '${health}' });
});
`;

let app: AppPage;
let panel: Locator;
let folder: string;

const button = (name: string | RegExp): Locator => panel.getByRole('button', { name });
const part = (name: string): Promise<void> =>
	panel.getByRole('navigation', { name: 'Git' }).getByRole('button', { name }).click();
const clean = (): Promise<void> => panel.getByText('Nothing changed since').waitFor();

/** Stages all and commits, by the keyboard. */
async function commit(message: string): Promise<void> {
	await part('Changes');
	await button('Stage all').first().click();
	await panel.getByLabel('Message').fill(message);
	await app.page.keyboard.press('ControlOrMeta+Enter');
	await clean();
}

async function edit(health: string): Promise<void> {
	await app.rewrite(APP(health));
	await part('Changes');
	await button('Stage app.js').waitFor();
}

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'git-panel-'));
	({ app, panel } = await openGitPanel());
});

afterAll(async () => {
	await app.close();
	rmSync(folder, { recursive: true });
});

test(
	'edit, look at the change, stage and commit by the keyboard; say who commits',
	{ timeout: 180_000 },
	async () => {
		const { page } = app;
		await edit('first');
		await button(/^app\.js/).click();
		const overlay = page.getByRole('region', { name: /^app\.js: / });
		await overlay.locator('.diff .view-line', { hasText: "'first'" }).waitFor();
		await overlay.getByRole('button', { name: 'Discard' }).click();
		await clean();
		await button('Undo').click();
		await button('Stage app.js').focus();
		await page.keyboard.press('Enter');
		await button('Unstage app.js').waitFor();
		await panel.getByLabel('Message').focus();
		await page.keyboard.press('ControlOrMeta+Enter');
		await panel.getByText('A commit needs a message').waitFor();
		await button('More for git').click();
		await page.getByRole('menuitem', { name: 'Who commits' }).click();
		await panel.getByLabel('Name').fill('Ada Lovelace');
		await panel.getByLabel('Email').fill('ada@example.org');
		await page.keyboard.press('Enter');
		await panel.getByLabel('Message').fill('Say first');
		await page.keyboard.press('ControlOrMeta+Enter');
		await clean();
		await part('History');
		await panel.getByRole('option', { name: /Say first.*Ada Lovelace/ }).waitFor();
		expect(await panel.getByRole('option').count()).toBe(2);
	},
);

test(
	'a branch, a refused switch, a conflict decided in its editor, a merge',
	{ timeout: 180_000 },
	async () => {
		const { page } = app;
		await part('Branches');
		await panel.getByLabel('Name of a new branch').fill('topic');
		await page.keyboard.press('Enter');
		await button('Merge main into topic').waitFor();
		await edit('theirs');
		await commit('Say theirs');
		await part('Branches');
		await panel.getByRole('button', { name: 'Switch', exact: true }).click();
		await button('Merge topic into main').waitFor();
		await page.locator('.monaco .view-line', { hasText: "'first'" }).waitFor();
		await edit('ours');
		await part('Branches');
		await panel.getByRole('button', { name: 'Switch', exact: true }).click();
		await panel.getByText('would be overwritten by checkout').waitFor();
		await panel.getByText('Commit them or stash them').waitFor();
		await button('Dismiss').click();
		await commit('Say ours');
		await part('Branches');
		await button('Delete topic').click();
		await button('Delete anyway').waitFor();
		await button('Merge topic into main').click();
		await panel.getByText('A merge is under way').waitFor();
		await button(/app\.js: changed on both sides/).click();
		const overlay = page.getByRole('region', { name: /^app\.js: 1 to decide/ });
		await overlay.getByRole('article', { name: 'Conflict 1, line 6' }).waitFor();
		await overlay.getByRole('button', { name: 'Theirs', exact: true }).click();
		await overlay.getByLabel('Theirs: app.js').getByText("'theirs'").waitFor();
		await overlay.getByRole('button', { name: 'Conflicts: 1' }).click();
		expect(await violations(page)).toEqual([]);
		await overlay.getByRole('button', { name: 'Accept theirs in conflict 1' }).click();
		await page.getByRole('button', { name: 'Mark as resolved' }).click();
		await panel.getByText('All conflicts are resolved').waitFor();
		expect(await panel.getByLabel('Message').inputValue()).toBe("Merge branch 'topic'");
		await button('Finish the merge').click();
		await clean();
		await page.locator('.monaco .view-line', { hasText: "'theirs'" }).waitFor();
	},
);

test(
	'an old version comes back and goes again; a tag; changes put aside',
	{ timeout: 180_000 },
	async () => {
		const { page } = app;
		await part('History');
		await panel.getByRole('option', { name: /Say first/ }).click();
		await button(/^app\.js/).click();
		const overlay = page.getByRole('region', { name: /^app\.js: in / });
		await overlay.getByRole('button', { name: 'The whole file' }).click();
		await overlay.getByText("status: 'first'").waitFor();
		await overlay.getByRole('button', { name: 'Restore' }).click();
		await panel.getByText('Restored app.js from').waitFor();
		await overlay.getByRole('button', { name: 'Back to the editor' }).click();
		await page.locator('.monaco .view-line', { hasText: "'first'" }).waitFor();
		await part('Stashes');
		await panel.getByLabel('What these changes are').fill('the old answer');
		await page.keyboard.press('Enter');
		await panel.getByText('On main: the old answer').waitFor();
		await page.locator('.monaco .view-line', { hasText: "'theirs'" }).waitFor();
		await button('Pop').click();
		await panel.getByText('Nothing put aside').waitFor();
		await page.locator('.monaco .view-line', { hasText: "'first'" }).waitFor();
		await part('History');
		await button('Tag').click();
		await panel.getByLabel('Name of the tag').fill('v1.0');
		await page.keyboard.press('Enter');
		await panel.getByRole('option', { name: /v1\.0 Say first/ }).waitFor();
		await part('Changes');
		await button('Discard changes in app.js').click();
		await clean();
	},
);

test(
	'a reset commits first; the undo bar says where the work is',
	{ timeout: 180_000 },
	async () => {
		const { page } = app;
		await edit('before the reset');
		await page.getByRole('button', { name: 'More', exact: true }).click();
		await page.getByRole('menuitem', { name: 'Reset this lesson' }).click();
		const bar = page.getByRole('status').filter({ hasText: 'Reset the lesson.' });
		await bar.getByText(/Your work is in commit [0-9a-f]{7}/).waitFor();
		await page.locator('.monaco .view-line', { hasText: "'/notes/:id'" }).waitFor();
		await bar.getByRole('button', { name: 'Undo' }).click();
		await page.locator('.monaco .view-line', { hasText: "'before the reset'" }).waitFor();
		await clean();
	},
);

test(
	'the shell and a real git that clones the bundle see what the panel shows',
	{ timeout: 180_000 },
	async () => {
		const { page } = app;
		await part('History');
		await panel.getByRole('option', { name: /Save all before resetting the lesson/ }).waitFor();
		const rows = panel.getByRole('option').locator('code');
		const shown = (await rows.allTextContents()).sort();
		expect(shown).toHaveLength(6);
		await page.getByRole('tab', { name: 'Shell' }).click();
		await page.locator('#panel-shell .xterm').click();
		await page.keyboard.type('git log --oneline --all | cut -c1-7 | sort | tr "\\n" " "\n');
		await app.shellOutput.getByText(shown.join(' ')).waitFor();
		await page.getByRole('tab', { name: 'Git' }).click();
		const download = page.waitForEvent('download');
		await button('More for git').click();
		await page.getByRole('menuitem', { name: 'Download the repository' }).click();
		const file = join(folder, (await download).suggestedFilename());
		await (await download).saveAs(file);
		const git = (...args: string[]): string =>
			execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
		git('clone', '-q', file, 'clone');
		git('-C', 'clone', 'fsck', '--strict');
		const log = git('-C', 'clone', 'log', '--format=%h', '--abbrev=7', '--all').trim().split('\n');
		expect(log.sort()).toEqual(shown);
		expect(git('-C', 'clone', 'show', 'HEAD:app.js')).toContain("status: 'before the reset'");
		expect(git('-C', 'clone', 'tag')).toBe('v1.0\n');
	},
);

test(
	'amend, revert, an old commit, a branch renamed and deleted, a merge given up, a stash dropped: and back',
	{ timeout: 240_000 },
	async () => {
		const { page } = app;
		const exact = (name: string): Locator => panel.getByRole('button', { name, exact: true });
		const message = panel.getByLabel('Message');
		const patience = { timeout: 60_000 };
		const shown = (word: string): Promise<void> =>
			page.locator('.monaco .view-line', { hasText: `'${word}'` }).waitFor();
		await edit('amended');
		await button('Stage app.js').click();
		await panel.getByLabel('Amend').check();
		await expect.poll(() => message.inputValue(), patience).toMatch(/^Save all before/);
		await panel.getByLabel('Amend').uncheck();
		expect(await message.inputValue()).toBe('');
		await panel.getByLabel('Amend').check();
		await message.fill('Say amended');
		await button('Amend the last commit').click();
		await clean();
		await part('History');
		await panel.getByRole('option', { name: /Say amended/ }).click();
		await panel.getByLabel('All files, not only what changed').check();
		await button(/^server\.js/).waitFor();
		await exact('Revert').click();
		await panel.getByRole('option', { name: /Revert "Say amended"/ }).waitFor();
		await panel.getByRole('option', { name: /Say ours/ }).click();
		await exact('Check out').click();
		await panel.getByText('no branch is checked out').waitFor();
		await shown('ours');
		await edit('on no branch');
		await commit('On no branch');
		await part('Branches');
		await panel.getByRole('listitem').filter({ hasText: 'topic' }).getByText('Switch').click();
		await panel.getByText('you are leaving 1 commit behind').waitFor();
		await exact('Keep them as a branch').click();
		const kept = await button(/^Rename kept-/).getAttribute('aria-label');
		await button(/^Rename kept-/).click();
		await panel.getByLabel(/^New name of kept-/).fill('side');
		await page.keyboard.press('Enter');
		await button('Merge side into topic').click();
		await panel.getByText('A merge is under way').waitFor();
		await expect.poll(() => message.inputValue(), patience).toBe("Merge branch 'side' into topic");
		await exact('Abort').click();
		await clean();
		expect(await message.inputValue()).toBe('');
		await part('Branches');
		await button('Delete side').click();
		await exact('Delete anyway').click();
		await panel.getByText('Deleted the branch side').waitFor();
		await exact('Undo').click();
		await button('Merge side into topic').waitFor();
		await edit('for later');
		await part('Stashes');
		await panel.getByLabel('What these changes are').fill('for later');
		await page.keyboard.press('Enter');
		await button('Drop stash@{0}').click();
		await panel.getByText('Dropped stash@{0}').waitFor();
		await exact('Undo').click();
		await exact('Apply').click();
		await shown('for later');
		await page.getByRole('tab', { name: 'Shell' }).click();
		await page.locator('#panel-shell .xterm').click();
		await page.keyboard.type('clear; git stash list; git branch; git status --short; git fsck\n');
		await app.shellOutput.getByText(' M app.js').waitFor();
		const text = await app.shellOutput.innerText();
		expect(text).toContain('On topic: for later');
		expect(text).toMatch(/main\s+side\s+\* topic/);
		expect(kept).toMatch(/^Rename kept-[0-9a-f]{7,}$/);
		await page.getByRole('tab', { name: 'Git' }).click();
	},
);

test('WCAG 2.2 AA in all parts, both themes, two widths', { timeout: 180_000 }, async () => {
	const { page } = app;
	for (const width of [1280, 360]) {
		await page.setViewportSize({ width, height: 800 });
		if (width === 360) await page.getByRole('button', { name: 'Run' }).click();
		for (const name of ['Changes', 'History', 'Branches', 'Stashes']) {
			await part(name);
			expect(await violations(page)).toEqual([]);
		}
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		if (width === 360) continue;
		await page.getByRole('button', { name: 'Dark theme' }).click();
	}
	const heights = await panel
		.locator('button')
		.evaluateAll((buttons) => buttons.map((one) => Math.round(one.getBoundingClientRect().height)));
	expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
	expect(app.errors).toEqual([]);
});
