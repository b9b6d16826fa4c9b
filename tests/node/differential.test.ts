// Every program in this folder (NAME.js, NAME.mjs, or NAME/ with a main.js) runs in the real Node and in the
// container; both have to print the same and end with the same code.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { CommandRunner } from '#build/container/command-runner.ts';
import { ContainerPage } from '#build/container/container-page.ts';
import { mountPrograms } from './mount-programs.ts';
import { programsIn } from './programs-in.ts';
import { runInContainer } from './run-in-container.ts';
import { runInNode } from './run-in-node.ts';

const folder = import.meta.dirname;
const programs = programsIn(readdirSync(folder, { withFileTypes: true }), folder);

let container: ContainerPage;
let runner: CommandRunner;

beforeAll(async () => {
	container = await ContainerPage.open(inject('containerUrl'));
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
		expect(there).toEqual(here);
	});
});
