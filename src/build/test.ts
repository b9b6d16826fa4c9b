// `npm test [-- STAGE...]`: types, lint, unit tests with the house rules, real Node against the container,
// the browser, and a student's path in the other engines. The last line is the result.
import { ensureBrowser } from './browser/ensure-browser.ts';
import { runEngines } from './test/run-engines.ts';
import { runStep } from './test/run-step.ts';
import { runVitest } from './test/run-vitest.ts';
import type { Tally } from './test/tally.ts';

const stages: Record<string, () => Promise<Tally>> = {
	check: () => runStep('check', 'tsx', 'tsx', ['src/build/check.ts']),
	lint: () => runStep('lint', 'eslint', 'eslint', ['.']),
	format: () => runStep('format', 'prettier', 'prettier', ['--check', '--log-level', 'warn', '.']),
	unit: () => runVitest('unit'),
	differential: () => runVitest('differential'),
	browser: () => runVitest('browser'),
	engines: runEngines,
};

/** What reads the code and what runs it go side by side; the stages with a browser want the machine. */
const LANES = [[['check', 'lint', 'format'], ['unit']], [['differential', 'browser', 'engines']]];
const NEEDS_BROWSER = ['differential', 'browser'];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in stages));
if (unknown.length > 0) {
	console.error(`There is no stage ${unknown.join(', ')}: ${Object.keys(stages).join(', ')}.`);
	process.exit(2);
}
const names = wanted.length > 0 ? wanted : Object.keys(stages);
if (names.some((name) => NEEDS_BROWSER.includes(name))) ensureBrowser('chromium');

const total: Tally = { passed: 0, failed: 0 };
for (const lanes of LANES) await Promise.all(lanes.map(runLane));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runLane(lane: readonly string[]): Promise<void> {
	for (const name of lane) {
		if (!names.includes(name)) continue;
		const tally = await stages[name]?.();
		total.passed += tally?.passed ?? 0;
		total.failed += tally?.failed ?? 0;
		console.log(`== ${name}: ${tally?.failed === 0 ? 'ok' : 'FAILED'}`);
	}
}
