// `npm run test:firefox`, `npm run test:webkit`: a student's path through the app and the differential tests in that
// browser.
import { ensureBrowser } from './browser/ensure-browser.ts';
import { browserNames } from './browser/browser-names.ts';
import { runVitest } from './test/run-vitest.ts';

const browser = browserNames.find((name) => name === process.argv[2]);
if (browser === undefined) {
	console.error(`usage: tsx src/build/test-engine.ts ${browserNames.join('|')}`);
	process.exit(2);
}
ensureBrowser(browser);
process.env.SLIPWAY_BROWSER = browser;
const tallies = [await runVitest('engines'), await runVitest('differential')];
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${browser}: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
