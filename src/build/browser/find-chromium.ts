// Finds a Chromium: SLIPWAY_CHROMIUM, the system's, or the one Playwright downloaded.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Undefined when there is none. */
export function findChromium(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	const candidates = [process.env.SLIPWAY_CHROMIUM ?? '', ...onPath, ...PLACES];
	return candidates.find(executable) ?? playwrights();
}

function playwrights(): string | undefined {
	const path = chromium.executablePath();
	return existsSync(path) ? path : undefined;
}

function executable(path: string): boolean {
	if (path === '' || !existsSync(path)) return false;
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EACCES') return false;
		throw error;
	}
}
