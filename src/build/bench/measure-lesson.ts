// From opening a lesson's address to text and code that can be read, and to the editor, with what the browser has cached.
import type { BrowserContext } from 'playwright-core';
import { launchChromium } from '../browser/launch-chromium.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

/** The browser keeps compiled code of what it has seen a few times. */
const WARM_UP = 3;
const ROUNDS = 7;
/** Milliseconds. */
const LIMIT = 60_000;

/** Looks at every frame, in the page: from outside, a busy page answers late. */
const WATCH = `
	globalThis.shown = {};
	const parts = {
		text: () => document.querySelector('h1')?.textContent.includes('First response'),
		code: () => document.querySelector('[data-place=editor]')?.textContent.includes('createServer'),
		editor: () => document.querySelector('.monaco .view-line'),
	};
	const look = () => {
		for (const [name, isThere] of Object.entries(parts)) {
			if (!(name in shown) && isThere()) shown[name] = performance.now();
		}
		requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
`;

/** Milliseconds since the page was asked for. */
type Times = Record<'text' | 'code' | 'editor', number>;

/** @param app origin of the built app */
export async function measureLesson(app: string): Promise<Row[]> {
	const browser = await launchChromium();
	try {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
		for (let round = 0; round < WARM_UP; round++) await open(context, app);
		const times: Times[] = [];
		for (let round = 0; round < ROUNDS; round++) times.push(await open(context, app));
		const row = (what: string, key: keyof Times): Row => ({
			what,
			unit: 'ms',
			slipway: median(times.map((each) => each[key])),
			aim: { most: 1000 },
		});
		return [
			row('lesson: text readable, warm', 'text'),
			row('lesson: code readable, warm', 'code'),
			row('lesson: editor ready, warm', 'editor'),
		];
	} finally {
		await browser.close();
	}
}

/** The editor is the last of the three. */
async function open(context: BrowserContext, app: string): Promise<Times> {
	const page = await context.newPage();
	await page.addInitScript({ content: WATCH });
	await page.goto(`${app}/#/backend/first-response`, { waitUntil: 'commit' });
	await page.locator('.monaco .view-line').first().waitFor({ timeout: LIMIT });
	// One more look, which has seen it, too.
	const times = await page.evaluate<Times>(
		'new Promise((resolve) => requestAnimationFrame(() => resolve(shown)))',
	);
	await page.close();
	return times;
}
