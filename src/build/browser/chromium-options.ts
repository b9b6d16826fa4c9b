// How a headless Chromium is started for tests, measurements and `npm run container`.
import { findChromium } from './find-chromium.ts';

const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// Memory is measured when asked for, not at the next garbage collection.
	'--enable-blink-features=ForceEagerMeasureMemory',
];

/** As Playwright's `LaunchOptions`. */
export function chromiumOptions(extra: readonly string[] = []) {
	const executablePath = findChromium();
	if (executablePath === undefined) {
		throw new Error(
			'No Chromium found. Install one (Debian: `apt-get install chromium`; elsewhere: `npx playwright-core install chromium`) or name it in SLIPWAY_CHROMIUM.',
		);
	}
	return {
		executablePath,
		args: [...ARGUMENTS, ...extra],
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	};
}
