// `npm run test:firefox`, `npm run test:webkit [-- --express DIR]`: a student's path through the app and the
// differential tests in that browser; with a checkout of Express, its own suite, too.
import { parseArgs } from 'node:util';
import { ensureBrowser } from './browser/ensure-browser.ts';
import { browserNames } from './browser/browser-names.ts';
import { runExpress } from './test/run-express.ts';
import { runVitest } from './test/run-vitest.ts';

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { express: { type: 'string' } },
});
const browser = browserNames.find((name) => name === positionals[0]);
if (browser === undefined) {
	console.error(`usage: tsx src/build/test-engine.ts ${browserNames.join('|')} [--express DIR]`);
	process.exit(2);
}
ensureBrowser(browser);
process.env.SLIPWAY_BROWSER = browser;
const tallies = [await runVitest('engines'), await runVitest('differential')];
if (values.express !== undefined) tallies.push(await runExpress(browser, values.express));
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${browser}: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
