// The tests that the real Node passes here. Known ones are kept in .cache, by what Node and the test are.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { nodeVersion } from '../natives/node-version.ts';
import { projectRoot } from '../project-root.ts';
import { nodeEngine } from './node-engine.ts';
import { runTests } from './run-tests.ts';
import type { TestResult, UpstreamTest } from './upstream-test.ts';

/** By key of a test: how it ended in the real Node. */
type Known = Record<string, TestResult['outcome']>;

const folder = join(projectRoot, '.cache/upstream');
const file = join(folder, `node-${nodeVersion}.json`);

export async function denominator(
	tests: readonly UpstreamTest[],
	from: string,
	scratch: string,
	jobs: number,
): Promise<UpstreamTest[]> {
	const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Known) : {};
	const keys = new Map(tests.map(({ name }) => [name, keyOf(from, name)]));
	const outcome = (name: string): string | undefined => known[keys.get(name) ?? ''];
	const unknown = tests.filter(({ name }) => outcome(name) === undefined);
	if (unknown.length > 0) {
		const engine = await nodeEngine(from, scratch);
		const results = await runTests(unknown, engine, jobs);
		await engine.close();
		for (const [name, result] of results) known[keys.get(name) ?? ''] = result.outcome;
		mkdirSync(folder, { recursive: true });
		writeFileSync(file, JSON.stringify(known, undefined, '\t'));
	}
	return tests.filter(({ name }) => outcome(name) === 'passed');
}

function keyOf(from: string, name: string): string {
	const text = readFileSync(join(from, 'test', name));
	return `${name} ${createHash('sha1').update(text).digest('hex').slice(0, 12)}`;
}
