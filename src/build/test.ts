// `npm test [-- STAGE...]`: types, lint, unit tests with the house rules, real Node against the container,
// and the browser. The last line is the result.
import { ensureBrowser } from './browser/ensure-browser.ts';
import { runStep } from './test/run-step.ts';
import { runVitest } from './test/run-vitest.ts';
import type { Tally } from './test/tally.ts';

const stages: Record<string, () => Promise<Tally>> = {
	check: () => runStep('tsx', 'tsx', ['src/build/check.ts']),
	lint: () => runStep('eslint', 'eslint', ['.']),
	format: () => runStep('prettier', 'prettier', ['--check', '--log-level', 'warn', '.']),
	unit: () => runVitest('unit'),
	differential: () => runVitest('differential'),
	browser: () => runVitest('browser'),
};

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
for (const name of names) {
	console.log(`\n== ${name}`);
	const tally = await stages[name]?.();
	total.passed += tally?.passed ?? 0;
	total.failed += tally?.failed ?? 0;
	console.log(`== ${name}: ${tally?.failed === 0 ? 'ok' : 'FAILED'}`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
