// Finds a Chromium: SLIPWAY_CHROMIUM, the system's, or the one Playwright downloaded.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findProgram } from './find-program.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Undefined when there is none. */
export function findChromium(): string | undefined {
	return (
		findProgram(NAMES, process.env.SLIPWAY_CHROMIUM) ??
		[...PLACES, chromium.executablePath()].find((path) => existsSync(path))
	);
}
