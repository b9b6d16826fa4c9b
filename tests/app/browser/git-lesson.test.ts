// A student completes the first lesson about git by typing into the shell; a lesson about something else has a
// repository, too.
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppPage } from './app-page.ts';

let app: AppPage;

beforeAll(async () => {
	app = await AppPage.start();
	app.context.setDefaultTimeout(60_000);
});

afterAll(async () => {
	await app?.close();
});

const bar = (): Locator => app.page.getByRole('group', { name: 'Checks' });

async function openShell(lesson: string): Promise<void> {
	await app.open(lesson);
	await app.page.getByRole('tab', { name: 'Shell' }).click();
	await app.page.locator('#panel-shell .xterm').click();
	await prompt(`/${lesson}`);
}

/** Types a line, and waits for a part of what it prints, and for the next prompt. */
async function type(line: string, printed: string | RegExp): Promise<void> {
	await app.page.keyboard.type(`${line}\n`);
	await app.shellOutput.getByText(printed).last().waitFor();
	await prompt();
}

async function prompt(before = ''): Promise<void> {
	const text = async (): Promise<string> => (await app.shellOutput.innerText()).trim();
	await expect.poll(text, { timeout: 60_000 }).toMatch(new RegExp(`${before} \\$$`));
}

async function check(outcome: string): Promise<void> {
	await bar().getByRole('button', { name: 'Check' }).click();
	await bar().getByText(outcome).waitFor({ timeout: 30_000 });
}

test('git commands typed into the shell complete the lesson', async () => {
	await openShell('commit');
	await type('git status --short', ' M server.js');
	await type('git log', 'Author: Grace Hopper');
	await type('git commit -am "Change all"', 'unable to auto-detect email address');
	await check('0 of 6 passed');
	await app.page.getByRole('tab', { name: 'Shell' }).click();
	await app.page.locator('#panel-shell .xterm').click();
	await prompt();
	await type('git config user.name "Ada Lovelace"; git config user.name', /^Ada Lovelace/);
	await type('git config user.email a@example.org; git config user.email', /^a@example.org/);
	await type('git reset -q; git status --short', 'M app.js');
	await type('git add app.js; git commit -m "Add a health check"', /\[main \w{7}\] Add a health/);
	await type('git commit -am "Read the port from PORT"', /\[main \w{7}\] Read the port/);
	await type('git status', 'nothing to commit, working tree clean');
	await check('6 of 6 passed');
});

test('reset, the lesson begins again with its history; what was there is set aside', async () => {
	await app.page.getByRole('button', { name: 'More', exact: true }).click();
	await app.page.getByRole('menuitem', { name: 'Reset this lesson' }).click();
	await app.page.getByText('What you had is set aside under Your data').waitFor();
	await app.page.getByRole('tab', { name: 'Shell' }).click();
	await app.page.locator('#panel-shell .xterm').click();
	await prompt();
	await type('clear; git status --short', ' M server.js');
	await type('git log --oneline | grep health || echo no health', 'no health');
	await app.page.goto(`${app.url}/#/data`);
	const aside = app.page.getByRole('listitem').filter({ hasText: 'set aside' });
	await aside.getByRole('button', { name: 'Use this one' }).click();
	// At once: the two change places behind the lesson that is being opened.
	await openShell('commit');
	await type('clear; git log --oneline | grep -c health', /^1/);
});

test('each lesson begins with one commit of its files, and git knows a name', async () => {
	await openShell('crud');
	await type('git log', 'Start of lesson 4.1');
	await type('git status', 'nothing to commit, working tree clean');
	await type('git commit --allow-empty -m "Mine"; git log -n 1', 'Author: Learner');
	expect(app.errors).toEqual([]);
});
