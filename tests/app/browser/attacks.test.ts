// Code that came with a lesson or a link tries what it must not be able to do: from a previewed page, from the container's
// host frame, from a process, from a pack's text. Each attempt is really made, in the browser.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { projectRoot } from '#build/project-root.ts';
import { shareText } from '../../../src/app/share/share-text.ts';
import { AppPage } from './app-page.ts';

type Results = Record<string, { got?: string; refused?: string }>;

vi.setConfig({ testTimeout: 120_000 });

let app: AppPage;
let page: Page;
let requests: string[];

const attack = async (name: string): Promise<string> => {
	const text = await readFile(join(projectRoot, 'tests/app/browser/attacks', name), 'utf8');
	return text.replaceAll('APP_ORIGIN', app.url);
};

beforeAll(async () => {
	app = await AppPage.start();
});

beforeEach(async () => {
	const context = await app.newContext();
	context.setDefaultTimeout(60_000);
	requests = [];
	context.on('request', (request) => requests.push(request.url()));
	page = await context.newPage();
	await page.goto(`${app.url}/#/play`);
	await page.getByRole('heading', { name: 'Playground' }).waitFor();
	await page.evaluate(async () => {
		localStorage.setItem('slipway:secret', 'mine');
		const folder = await navigator.storage.getDirectory();
		await folder.getFileHandle('secret.txt', { create: true });
		await caches.open('slipway-packs');
		await caches.open('slipway-shared');
	});
});

afterEach(async () => {
	await untouched();
	await page.context().close();
});

afterAll(async () => {
	await app.close();
});

/** The student's tab is where it was, nothing of the attacker's ran in it, and what it keeps is as it was. */
async function untouched(): Promise<void> {
	expect(new URL(page.url()).origin).toBe(app.url);
	const state = await page.evaluate(async () => ({
		pwned: (globalThis as { pwned?: unknown }).pwned,
		secret: localStorage.getItem('slipway:secret'),
		databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
		polluted: (Object.prototype as { polluted?: unknown }).polluted,
	}));
	expect(state.pwned).toBeUndefined();
	expect(state.polluted).toBeUndefined();
	expect(state.secret).toBe('mine');
	expect(state.databases).toContain('slipway-progress');
	expect(await page.context().cookies(app.url)).toEqual([]);
}

/** As somebody makes a link who means no good: markup in every text of it. */
async function open(files: Record<string, string>): Promise<void> {
	const markup = '<img src=x onerror="pwned=1">';
	const text = await shareText.write({
		pack: { id: 'play', version: markup, hash: markup },
		lesson: { id: 'nowhere', title: markup },
		files: new Map(Object.entries({ ...files, [`${markup}.txt`]: markup })),
		rest: '',
		whole: { command: 'node server.js', port: 3000, path: '/', focus: 'server.js' },
	});
	await page.goto(`${app.url}/#/s/${text}`);
	await page.getByRole('heading', { name: markup }).waitFor();
	expect(await page.locator('img[src=x]').count()).toBe(0);
	await page.getByRole('link', { name: 'Open a copy' }).click();
}

const preview = () => page.frameLocator('iframe[title="What your server serves"]');

function refusedOnly(results: Results, least: number): void {
	const succeeded = Object.entries(results).filter(([, { refused }]) => refused === undefined);
	expect(succeeded).toEqual([]);
	expect(Object.keys(results).length).toBeGreaterThanOrEqual(least);
}

const SERVER = `import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
createServer((request, response) => {
	response.setHeader('content-type', 'text/html');
	response.end(readFileSync('page.html'));
}).listen(3000);
`;

test('a page that a shared link brings, in the preview', async () => {
	await open({ 'server.js': SERVER, 'page.html': await attack('page.html') });
	await preview().getByRole('button', { name: 'Go' }).click();
	await preview().locator('#result:not(:empty)').waitFor();
	const results = JSON.parse(await preview().locator('#result').innerText()) as Results;
	refusedOnly(results, 20);
	expect(results.topByHost?.refused).toMatch(/^SecurityError/);
	// What the app's own parts would have said is not believed from there.
	expect(await page.getByLabel('Path that the preview shows').inputValue()).toBe('/');
	expect(await page.getByText('open in another tab').count()).toBe(0);
	// A popup, if the browser allowed one, is not the app.
	const pages = page.context().pages();
	expect(pages.filter((each) => each.url().startsWith(app.url))).toHaveLength(1);
});

test('the host frame, taken over, can not make code of the callbacks it was given', async () => {
	const takeOver = `<!doctype html><p id="result">working</p><script type="module">
		const all = Array.from({ length: parent.length }, (_, at) => parent[at]);
		const host = all.find((frame) => {
			try { return frame.location.pathname === '/headless'; } catch (error) { return false; }
		});
		host.eval(${JSON.stringify(await attack('host.js')).replaceAll('</', '<\\/')});
		setInterval(() => {
			document.getElementById('result').textContent = JSON.stringify([host.attempts, host.refusals]);
		}, 100);
	</script>`;
	await open({ 'server.js': SERVER, 'page.html': takeOver });
	await preview().locator('#result', { hasText: 'working' }).waitFor({ state: 'detached' });
	const told = async () =>
		JSON.parse(await preview().locator('#result').innerText()) as [number, string[]];
	await expect
		.poll(
			async () => {
				// The page's requests make output, and output makes callbacks.
				await page.getByRole('button', { name: 'Restart' }).first().click();
				await preview().locator('#result', { hasText: '[' }).waitFor();
				return (await told())[1].length;
			},
			{ timeout: 45_000 },
		)
		.toBeGreaterThan(0);
	for (const refusal of (await told())[1]) expect(refusal).toMatch(/Content Security Policy/);
});

test('a program in the container', async () => {
	await open({ 'server.js': await attack('process.js'), 'package.json': '{"type":"module"}' });
	await preview().getByText('readPacks').waitFor();
	refusedOnly(JSON.parse(await preview().locator('body').innerText()) as Results, 10);
	expect(await page.getByText('open in another tab').count()).toBe(0);
});

test("a pack's text", async () => {
	const evil = 'https://evil.example';
	const markdown = [
		'<script>pwned = 1</script>',
		'<img src="x" onerror="pwned = 1"> <svg onload="pwned = 1"><script>pwned = 1</script></svg>',
		`<img src="${evil}/pixel.png"> ![x](${evil}/picture.png) <video src="${evil}/v.mp4" autoplay></video>`,
		`<iframe srcdoc="<script>parent.pwned = 1</script>"></iframe> <object data="${evil}/x"></object>`,
		`<svg viewBox="0 0 1 1"><image href="${evil}/i.png"/><use href="${evil}/u.svg#x"/><rect fill="url(${evil}/f.svg#x)" width="1"/></svg>`,
		`<link rel="stylesheet" href="${evil}/x.css"><style>@import url('${evil}/y.css');</style>`,
		`<base href="${evil}/"><meta http-equiv="refresh" content="0;url=${evil}">`,
		`<form action="${evil}" id="app"><button name="getElementById">Send the form</button></form>`,
		'[A script](javascript:pwned=1) <a href="javascript:pwned=1" target="_top">Another script</a>',
		`<a href="data:text/html,<script>opener.pwned=1</script>">Data</a>`,
		'<button data-run="rm -rf /" class="run">Run this</button>',
		'<img src="x" style="position:fixed;inset:0" name="body">',
		'',
		'```quiz',
		'question: "<img src=x onerror=pwned=1> Which?"',
		'options:',
		'  - {text: "<svg onload=pwned=1>", right: true, why: "<script>pwned=1</script>"}',
		'  - {text: No, why: No}',
		'```',
		'',
		'The end of the text.',
		'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwned=1&gt;">',
	].join('\n\n');
	await page.route('**/packs/backend/pack.json', async (route) => {
		const response = await route.fetch();
		const pack = (await response.json()) as { modules: { lessons: Record<string, unknown>[] }[] };
		const lesson = pack.modules[0]?.lessons[0];
		if (lesson) Object.assign(lesson, { markdown, title: '<img src=x onerror=pwned=1>' });
		await route.fulfill({ json: pack });
	});
	await page.goto(`${app.url}/#/backend/first-response`);
	await page.getByText('The end of the text.').waitFor();
	await preview().getByText('Not implemented yet').waitFor();
	const text = page.locator('.prose');
	for (const name of ['A script', 'Another script', 'Data']) {
		const link = text.getByText(name, { exact: true });
		if ((await link.count()) > 0) await link.first().click({ force: true, noWaitAfter: true });
	}
	const found = await text.evaluate((prose) =>
		[...prose.querySelectorAll('*')].flatMap((element) => [
			...(/^(script|iframe|object|embed|link|base|meta|form|style)$/i.test(element.tagName)
				? [element.tagName]
				: []),
			...element
				.getAttributeNames()
				.filter((name) => name.startsWith('on'))
				.map((name) => `${element.tagName} ${name}`),
		]),
	);
	expect(found.filter((name) => name !== 'FORM')).toEqual([]);
	expect(requests.filter((url) => url.startsWith(evil))).toEqual([]);
});

test("a student's path asks nobody but the two origins", async () => {
	await page.goto(`${app.url}/#/backend`);
	await page.getByRole('heading', { level: 1 }).waitFor();
	await page.goto(`${app.url}/#/backend/first-response`);
	await preview().getByText('Not implemented yet').waitFor();
	await page.locator('.monaco .view-line').first().waitFor();
	await page.keyboard.press('ControlOrMeta+Enter');
	await page.getByText('0 of 3 passed').first().waitFor();
	await page.getByRole('button', { name: 'Share' }).click();
	const input = page.getByLabel('Link');
	await expect.poll(() => input.inputValue(), { timeout: 30_000 }).toMatch(/^http/);
	const link = await input.inputValue();
	await page.keyboard.press('Escape');
	await page.goto(link);
	await page.getByRole('link', { name: 'Open a copy' }).click();
	await preview().getByText('Not implemented yet').waitFor();
	await page.goto(`${app.url}/#/play/express`);
	await preview().getByText('Try POST /api/notes').waitFor();
	const own = [app.url, app.containerUrl, 'null'];
	const origins = new Set(requests.map((url) => new URL(url).origin));
	expect([...origins].filter((origin) => !own.includes(origin))).toEqual([]);
	expect(origins.size).toBeGreaterThanOrEqual(2);
	// The fragment, which holds the files, stays in the browser.
	expect(requests.filter((url) => url.includes(link.split('#')[1] ?? link))).toEqual([]);
});

test('the page says what it may load, on any web server', async () => {
	const response = await page.request.get(app.url);
	const html = await response.text();
	const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
	expect(policy).toContain("script-src 'self' 'sha256-");
	expect(policy).not.toMatch(/script-src[^;]*unsafe/);
	expect(response.headers()).toMatchObject({
		'content-security-policy': "frame-ancestors 'none'",
		'referrer-policy': 'strict-origin',
		'permissions-policy': expect.stringContaining('camera=()') as string,
	});
	const sandbox = await page
		.locator('iframe')
		.evaluateAll((frames) => frames.map((frame) => frame.getAttribute('sandbox') ?? ''));
	expect(sandbox.join(' ')).not.toContain('top-navigation');
	const host = await page.request.get(`${app.containerUrl}/headless`);
	expect(host.headers()['content-security-policy']).toBe('sandbox allow-scripts allow-same-origin');
	// Later, since what is evaluated from outside is allowed to.
	const evaluated = await page.evaluate(
		() =>
			new Promise((resolve) => {
				setTimeout(() => {
					try {
						resolve(String(new Function('return "ran"')()));
					} catch (error) {
						resolve(String(error));
					}
				}, 0);
			}),
	);
	expect(evaluated).toMatch(/^EvalError/);
});
