// The browser that tests are to use: SLIPWAY_BROWSER, else Chromium.
import { type BrowserName, browserNames } from './browser-names.ts';

export function browserInUse(): BrowserName {
	const wanted = process.env.SLIPWAY_BROWSER ?? 'chromium';
	const name = browserNames.find((known) => known === wanted);
	if (name === undefined) {
		throw new Error(`SLIPWAY_BROWSER is ${wanted}; it can be ${browserNames.join(', ')}.`);
	}
	return name;
}
