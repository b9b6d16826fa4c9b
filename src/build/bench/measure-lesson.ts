// From opening a lesson's address to text and code that can be read, and to the editor, with what the browser has cached.
import { launchChromium } from '../browser/launch-chromium.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const ROUNDS = 5;
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

declare const shown: { text?: number; code?: number; editor?: number };

interface Times {
	/** Milliseconds since the page was asked for. */
	readable: number;
	editor: number;
}

/** @param app origin of the built app */
export async function measureLesson(app: string): Promise<Row[]> {
	const browser = await launchChromium();
	try {
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
		const open = async (): Promise<Times> => {
			const page = await context.newPage();
			await page.addInitScript({ content: WATCH });
			await page.goto(`${app}/#/backend/first-response`, { waitUntil: 'commit' });
			await page.locator('.monaco .view-line').first().waitFor({ timeout: LIMIT });
			const seen = await page.evaluate(() => shown);
			await page.close();
			return { readable: Math.max(seen.text ?? NaN, seen.code ?? NaN), editor: seen.editor ?? NaN };
		};
		await open();
		const times: Times[] = [];
		for (let round = 0; round < ROUNDS; round++) times.push(await open());
		const row = (what: string, key: keyof Times): Row => ({
			what,
			unit: 'ms',
			slipway: median(times.map((each) => each[key])),
		});
		return [
			{ ...row('lesson: text and code readable, warm', 'readable'), aim: { most: 1000 } },
			row('lesson: editor ready, warm', 'editor'),
		];
	} finally {
		await browser.close();
	}
}
