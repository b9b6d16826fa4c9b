// The other engines, in short: a student's path through the app in Firefox and in WebKit. Where a browser is not there
// and cannot be installed, its part is left out and said so; with CI set, that is a failure.
import { ensureBrowser } from '../browser/ensure-browser.ts';
import { runVitest } from './run-vitest.ts';
import type { Tally } from './tally.ts';

export async function runEngines(): Promise<Tally> {
	const total: Tally = { passed: 0, failed: 0 };
	for (const browser of ['firefox', 'webkit'] as const) {
		try {
			ensureBrowser(browser);
		} catch (error) {
			console.log(`${browser}: NOT RUN. ${(error as Error).message}`);
			if (process.env.CI) total.failed++;
			continue;
		}
		process.env.SLIPWAY_BROWSER = browser;
		const { passed, failed } = await runVitest('engines');
		delete process.env.SLIPWAY_BROWSER;
		total.passed += passed;
		total.failed += failed;
	}
	return total;
}
