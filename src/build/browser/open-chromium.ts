// Opens an address in a headless Chromium, and passes on what the page reports as errors. It has a profile, new and
// its own: without one a browser does not keep what it compiled, as a student's does.
import { chromium } from 'playwright-core';
import type { BrowserWindow } from './browser-window.ts';
import { chromiumOptions } from './chromium-options.ts';

export async function openChromium(url: string): Promise<BrowserWindow> {
	const browser = await chromium.launchPersistentContext('', chromiumOptions());
	try {
		const page = await browser.newPage();
		page.on('pageerror', (error) => console.error(error));
		page.on('console', (message) => {
			if (message.type() === 'error') console.error(message.text());
		});
		await page.goto(url);
		return { page, close: () => browser.close() };
	} catch (error) {
		await browser.close();
		throw error;
	}
}
