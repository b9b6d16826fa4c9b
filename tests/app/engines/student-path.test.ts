// A student's first lesson in Firefox or WebKit (SLIPWAY_BROWSER): from the library to green checks, and back after
// a reload.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserInUse } from '#build/browser/browser-in-use.ts';
import { projectRoot } from '#build/project-root.ts';
import { DrivenApp } from './driven-app.ts';

const LESSON = 'lessons/backend/01-web-server/01-first-response';
const solution = readFileSync(join(projectRoot, LESSON, 'solution/server.js'), 'utf8');
const ENTER = '\uE007';
const DELETE = '\uE017';

let app: DrivenApp;

beforeAll(async () => {
	app = await DrivenApp.start(browserInUse());
});

afterAll(async () => {
	await app?.close();
});

test('the library opens, and its first lesson runs', async () => {
	await app.open('');
	await app.click('a[href="#/backend/first-response"]');
	await app.see('h1', 'First response');
	await app.see('.monaco .view-line', 'createServer');
	await app.seeInPreview('Not implemented yet');
	await app.see('#panel-server', 'Listening on http://localhost:3000');
});

test('an edit restarts the server, checks pass, and a reload keeps the work', async () => {
	await app.click('.monaco .view-lines');
	await app.press('a', true);
	await app.press(DELETE);
	await app.insert(solution.trimEnd());
	await app.press('// mine');
	await app.seeInPreview('Hello');
	await app.click('.monaco .view-lines');
	await app.press(ENTER, true);
	await app.see('[role="group"][aria-label="Checks"]', '3 of 3 passed');
	await app.reload();
	await app.see('.monaco .view-line', '// mine');
	await app.seeInPreview('Hello');
	expect(await app.text()).not.toContain('Not implemented yet');
});
