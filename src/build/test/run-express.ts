// Express's own suite in the container: `folder` is a checkout of it with its development dependencies installed.
import { resolve } from 'node:path';
import type { BrowserName } from '../browser/browser-names.ts';
import { runTool } from '../run-tool.ts';
import type { Tally } from './tally.ts';

/** As its package.json has it; with more time for a test, since a busy browser is slower than a machine. */
const MOCHA =
	'node_modules/mocha/bin/_mocha --require test/support/env --reporter dot --timeout 20000 --check-leaks test/ test/acceptance/';

export async function runExpress(browser: BrowserName, folder: string): Promise<Tally> {
	console.log('\n== express');
	const container = ['src/build/container.ts', '--browser', browser, '--dir', resolve(folder)];
	const args = [...container, '--', 'node', ...MOCHA.split(' ')];
	const { code, output } = await runTool('tsx', 'tsx', args, true);
	console.log(output.trim());
	const count = (what: string) => Number(new RegExp(`^ *(\\d+) ${what}`, 'm').exec(output)?.[1]);
	const failed = count('failing') || 0;
	return { passed: count('passing') || 0, failed: code !== 0 && failed === 0 ? 1 : failed };
}
