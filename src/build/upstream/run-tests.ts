// Runs tests, a bounded number at the same time.
import type { Engine } from './engine.ts';
import type { TestResult, UpstreamTest } from './upstream-test.ts';

/** @param again names that get a second run, alone, when they fail: the machine may be busy */
export async function runTests(
	tests: readonly UpstreamTest[],
	engine: Engine,
	jobs: number,
	again: (name: string) => boolean = () => false,
): Promise<Map<string, TestResult>> {
	const results = new Map<string, TestResult>();
	const work = async (queue: string[], slot: number): Promise<void> => {
		for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
			const result = await engine.run(name, slot);
			results.set(name, result);
			const how = result.outcome === 'passed' ? '' : ` ${result.outcome}`;
			console.log(`[${results.size}/${tests.length}] ${name}${how} ${result.ms} ms`);
		}
	};
	const queue = tests.map(({ name }) => name);
	await Promise.all(Array.from({ length: jobs }, (_, slot) => work(queue, slot)));
	const failed = [...results.values()].filter(({ outcome }) => outcome !== 'passed');
	await work(failed.map(({ name }) => name).filter(again), 0);
	return results;
}
