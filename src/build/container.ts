// `npm run container -- [--dir DIR] [--write] [--browser NAME] -- CMD ARGS...`: runs a command in the container, in a
// headless browser, as if it were here: DIR is the working directory, the exit code is the command's.
import { constants } from 'node:os';
import { containerArguments } from './container/container-arguments.ts';
import { ContainerPage } from './container/container-page.ts';
import type { ExitFrame } from './container/exit-frame.ts';
import { readFolder } from './container/read-folder.ts';
import { runOnTerminal } from './container/run-on-terminal.ts';
import { runThroughPipes } from './container/run-through-pipes.ts';
import { serveContainer } from './container/serve-container.ts';
import { writeBack } from './container/write-back.ts';

/** The folder under the working directory of the container in which the command runs. */
const FOLDER = 'work';

const { dir, write, terminal, browser, command, args } = parse();
const before = dir === undefined ? { d: {} } : await readFolder(dir);
const served = await serveContainer();
const container = await ContainerPage.open(served.url, browser);
try {
	await container.mount(before, FOLDER);
	const run = terminal ? runOnTerminal : runThroughPipes;
	const frame = await run(container, command, args, FOLDER);
	if (frame.error !== undefined) console.error(frame.error);
	process.exitCode = exitCode(frame);
	if (write && dir !== undefined) await writeBack(dir, before, await container.export(FOLDER));
} finally {
	await container.close();
	served.close();
	process.stdin.destroy();
}

function parse(): ReturnType<typeof containerArguments> {
	try {
		return containerArguments(process.argv.slice(2));
	} catch (error) {
		console.error((error as Error).message);
		process.exit(2);
	}
}

/** As a shell tells it: 127 when there is no such command, 128 and the signal's number. */
function exitCode({ code, signal, error }: ExitFrame): number {
	if (error !== undefined) return 127;
	return code ?? 128 + (signal ? constants.signals[signal] : 0);
}
