// What a browser cannot have loads, and says so in one sentence when it is used.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { CommandRunner } from '#build/container/command-runner.ts';
import { ContainerPage } from '#build/container/container-page.ts';
import { unavailableFeatures } from '#node/boot/unavailable-features.ts';
import { runInContainer } from './run-in-container.ts';

const uses = Object.values(unavailableFeatures).map(({ use }) => use);
/** Uses one after the other and prints what each throws, at once or later. */
const program = `
	const late = () => new Promise((resolve) => process.once('uncaughtException', resolve));
	(async () => {
		for (const use of ${JSON.stringify(uses)}) {
			let error;
			try { error = eval(use) instanceof Error ? 0 : await late(); } catch (thrown) { error = thrown; }
			console.log(error.code + ' ' + error.message);
		}
	})();
	setInterval(() => {}, 1000).unref();`;

let container: ContainerPage;
let runner: CommandRunner;

beforeAll(async () => {
	container = await ContainerPage.open(inject('containerUrl'));
	await container.mount({ d: { 'uses.js': { f: { c: new TextEncoder().encode(program) } } } }, 'uses');
	runner = await CommandRunner.create(container);
});
afterAll(() => container?.close());

test('every use throws ERR_FEATURE_UNAVAILABLE_ON_PLATFORM with its sentence', async () => {
	const uses = { name: 'uses', path: 'uses', main: 'uses.js' };
	const { stdout } = await runInContainer(runner, container.workdir, uses);
	const said = stdout.trimEnd().split('\n').map((line) => line.replace(/ .*? is not available in the browser: /, ' '));
	const sentences = Object.values(unavailableFeatures).map(({ why }) => why);
	expect(said).toEqual(
		sentences.map((why) => `ERR_FEATURE_UNAVAILABLE_ON_PLATFORM ${why}`),
	);
});
