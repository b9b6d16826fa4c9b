// From opening a lesson's address to text and code that can be read, and to the editor, with what the browser has cached.
import type { Locator } from 'playwright-core';
import { launchChromium } from '../browser/launch-chromium.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const ROUNDS = 5;
/** Milliseconds. */
const LIMIT = 60_000;

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
			await page.goto(`${app}/#/backend/first-response`, { waitUntil: 'commit' });
			const since = async (...places: Locator[]): Promise<number> => {
				for (const place of places) await place.first().waitFor({ timeout: LIMIT });
				return page.evaluate(() => performance.now());
			};
			const [readable, editor] = await Promise.all([
				since(
					page.getByRole('heading', { level: 1, name: 'First response' }),
					page.locator('[data-place=editor]', { hasText: 'createServer' }),
				),
				since(page.locator('.monaco .view-line')),
			]);
			await page.close();
			return { readable, editor };
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
