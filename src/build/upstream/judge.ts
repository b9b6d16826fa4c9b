// Says what differs from the lists. Returns how many names that must pass did not.
import type { Expectations } from './expectations.ts';
import { reasonOf } from './reason-of.ts';
import type { TestResult, UpstreamTest } from './upstream-test.ts';

export function judge(
	tests: readonly UpstreamTest[],
	results: ReadonlyMap<string, TestResult>,
	expectations: Expectations,
	show: boolean,
): number {
	let broken = 0;
	for (const { name } of tests) {
		const result = results.get(name);
		if (!result) continue;
		const passed = result.outcome === 'passed';
		if (passed && expectations.failing.has(name)) console.log(`now passes: ${name}`);
		if (passed) continue;
		if (expectations.passing.has(name)) {
			broken++;
			console.log(`BROKEN: ${name}: ${reasonOf(result)}`);
		}
		if (show) console.log(`---- ${name}: ${result.outcome}\n${result.output}`);
	}
	return broken;
}
