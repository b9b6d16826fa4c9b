// Opens an address in the browser of that name.
import type { BrowserName } from './browser-names.ts';
import type { BrowserWindow } from './browser-window.ts';
import { openChromium } from './open-chromium.ts';
import { openFirefox } from './open-firefox.ts';
import { openWebkit } from './open-webkit.ts';

const browsers: Record<BrowserName, (url: string) => Promise<BrowserWindow>> = {
	chromium: openChromium,
	firefox: openFirefox,
	webkit: openWebkit,
};

export function openBrowser(name: BrowserName, url: string): Promise<BrowserWindow> {
	return browsers[name](url);
}
