// `npm run test:upstream -- --from DIR [--category C] [--only NAME] [--failing] [--update] [--show]`: Node's own tests, from a checkout
// at DIR, in the container; compared with tests/node/upstream/CATEGORY.txt.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { containerEngine } from './upstream/container-engine.ts';
import { denominator } from './upstream/denominator.ts';
import { Expectations } from './upstream/expectations.ts';
import { judge } from './upstream/judge.ts';
import { type CategoryResult, printCategories } from './upstream/print-categories.ts';
import { runTests } from './upstream/run-tests.ts';
import { testsOf } from './upstream/tests-of.ts';
import { unavailableTable } from './upstream/unavailable-table.ts';
import { upstreamArguments } from './upstream/upstream-arguments.ts';
import { upstreamTable } from './upstream/upstream-table.ts';
import { writeTable } from './upstream/write-table.ts';

const { from, categories, only, failing, update, show, jobs } = upstreamArguments(
	process.argv.slice(2),
);
const scratch = mkdtempSync(join(tmpdir(), 'slipway-upstream-'));
const candidates = categories
	.flatMap((category) => testsOf(from, category, only))
	.filter(({ category, name }) => !failing || Expectations.read(category).failing.has(name));
const tests = await denominator(candidates, from, scratch, jobs);
const engine = await containerEngine(from, tests);
const outcomes: CategoryResult[] = [];
try {
	for (const category of categories) outcomes.push(await measure(category));
	if (update) {
		writeTable('upstream', upstreamTable());
		writeTable('unavailable', unavailableTable());
	}
	printCategories(outcomes);
	const broken = outcomes.some((outcome) => outcome.broken > 0);
	process.exitCode = broken && !update ? 1 : 0;
} finally {
	await engine.close();
	rmSync(scratch, { recursive: true, force: true });
}

async function measure(category: string): Promise<CategoryResult> {
	const names = tests.filter((test) => test.category === category);
	const expectations = Expectations.read(category);
	const mustPass = (name: string): boolean => expectations.passing.has(name);
	const results = await runTests(names, engine, jobs, mustPass);
	const broken = judge(names, results, expectations, show);
	if (update) expectations.update(names, results, only === undefined && !failing);
	const passed = [...results.values()].filter(({ outcome }) => outcome === 'passed').length;
	return { category, passed, of: names.length, broken };
}
