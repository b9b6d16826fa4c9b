// Every program in this folder (NAME.js, NAME.mjs, or NAME/ with a main.js) runs in the real Node and in the
// container; both have to print the same and end with the same code.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { browserInUse } from '#build/browser/browser-in-use.ts';
import { CommandRunner } from '#build/container/command-runner.ts';
import { ContainerPage } from '#build/container/container-page.ts';
import { knownDifferences } from './engines/known-differences.ts';
import { mountPrograms } from './mount-programs.ts';
import type { Outcome } from './outcome.ts';
import { placesOnly } from './engines/places-only.ts';
import { programsIn } from './programs-in.ts';
import { runInContainer } from './run-in-container.ts';
import { runInNode } from './run-in-node.ts';

const folder = import.meta.dirname;
const programs = programsIn(readdirSync(folder, { withFileTypes: true }), folder);

const browser = browserInUse();
/** Programs that print something else in this browser, each with the reason: always, or `at times`. */
const differs = knownDifferences(browser);
const shown = browser === 'chromium' ? (result: Outcome) => result : placesOnly;

let container: ContainerPage;
let runner: CommandRunner;

beforeAll(async () => {
	container = await ContainerPage.open(inject('containerUrl'), browser);
	await mountPrograms(container, folder, programs);
	runner = await CommandRunner.create(container);
});
afterAll(() => container?.close());

describe.concurrent('prints the same as Node', () => {
	test.each(programs.map((program) => [program.name, program] as const))('%s', async (_, program) => {
		const [here, there] = await Promise.all([
			runInNode(join(folder, program.path), program),
			runInContainer(runner, container.workdir, program),
		]);
		const reason = differs.get(program.name);
		if (reason?.startsWith('at times ')) expect(there.exit).toBe(here.exit);
		else if (reason) expect(shown(there)).not.toEqual(shown(here));
		else expect(shown(there)).toEqual(shown(here));
	});
});
