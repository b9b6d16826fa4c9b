// `check('id: sentence', run)`: a node:test test with an id.
import { test, type TestContext } from 'node:test';

/** Milliseconds for one check. */
const BUDGET = 15_000;
const NAME = /^([a-z0-9]+(?:-[a-z0-9]+)*): (.+)$/;

const seen = new Set<string>();

/** @param name `id: sentence`; the id is what hints, wrong answers and progress refer to */
export function check(name: string, run: (context: TestContext) => void | Promise<void>): void {
	const match = NAME.exec(name);
	if (!match) throw new Error(`a check is named "id: sentence", not "${name}"`);
	const id = match[1] ?? '';
	if (seen.has(id)) throw new Error(`two checks have the id ${id}`);
	seen.add(id);
	void test(name, { timeout: BUDGET }, run);
}
