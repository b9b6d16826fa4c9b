// Tests in the container: one page, one program that starts them; a new page when it no longer answers, and now and then, so
// that what one test left behind does not fail the hundredth after it.
import { ContainerPage } from '../container/container-page.ts';
import { serveContainer } from '../container/serve-container.ts';
import { checkoutImage } from './checkout-image.ts';
import type { Engine } from './engine.ts';
import { Requests } from './requests.ts';
import { testProgram } from './test-program.ts';
import type { UpstreamTest } from './upstream-test.ts';

const TIMEOUT_MS = 90_000;
const TESTS_PER_PAGE = 120;
/** Wide enough for any answer; programs ask, the terminal breaks no line. */
const TERMINAL = { cols: 80, rows: 24 };

interface Opened {
	page: ContainerPage;
	requests: Requests;
	started: number;
	running: number;
}

export async function containerEngine(
	from: string,
	tests: readonly UpstreamTest[],
): Promise<Engine> {
	const served = await serveContainer();
	const image = checkoutImage(from, tests);
	const program = await testProgram();
	let current: Promise<Opened> | undefined;

	const open = async (): Promise<Opened> => {
		const page = await ContainerPage.open(served.url);
		await page.mountBytes(image, 'node');
		await page.mount({ d: { 'run-tests.cjs': { f: { c: program } } } }, '.upstream');
		const requests = await startProgram(page);
		return { page, requests, started: 0, running: 0 };
	};
	/** The page in use, or a new one when it is spent and nothing runs in it. */
	const take = async (): Promise<Opened> => {
		const opened = await (current ??= open());
		if (!opened.requests.hung && opened.started < TESTS_PER_PAGE) return opened;
		current = undefined;
		if (opened.running === 0) await opened.page.close();
		return take();
	};
	return {
		async run(name, slot) {
			const opened = await take();
			const { page, requests } = opened;
			opened.started++;
			opened.running++;
			const result = await requests.ask({
				name,
				file: `test/${name}`,
				cwd: `${page.workdir}/node`,
				scratch: `/tmp/upstream/${slot}`,
				timeoutMs: TIMEOUT_MS,
			});
			opened.running--;
			const spent = (await current) !== opened;
			if (spent && opened.running === 0) await page.close();
			return result;
		},
		async close() {
			await (await current)?.page.close();
			served.close();
		},
	};
}

async function startProgram(page: ContainerPage): Promise<Requests> {
	const requests = new Requests((text) => void running.then((process) => process.write(text)));
	const running = page.spawn(
		{
			command: 'node',
			args: [`${page.workdir}/.upstream/run-tests.cjs`],
			cwd: '.',
			env: {},
			terminal: TERMINAL,
		},
		{
			output: (text) => requests.take(text),
			exit: () => requests.fail('the program that runs tests ended'),
		},
	);
	await requests.ready;
	return requests;
}
