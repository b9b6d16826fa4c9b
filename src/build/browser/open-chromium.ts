// Opens an address in a headless Chromium, and passes on what the page reports as errors.
import type { BrowserWindow } from './browser-window.ts';
import { launchChromium } from './launch-chromium.ts';

export async function openChromium(url: string): Promise<BrowserWindow> {
	const browser = await launchChromium();
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
