// Runs commands in a container with stdin, stdout and stderr apart, by way of program/run-framed.ts.
import { build } from 'esbuild';
import { projectRoot } from '../project-root.ts';
import type { ContainerPage } from './container-page.ts';
import type { ExitFrame } from './exit-frame.ts';
import { FrameReader, type FrameTargets } from './frame-reader.ts';

export interface CommandRequest extends FrameTargets {
	command: string;
	args: string[];
	/** Relative to the working directory. */
	cwd: string;
	env?: Record<string, string>;
}

export interface RunningCommand {
	/** Answered when the command has ended. */
	exit: Promise<ExitFrame>;
	writeInput(data: Uint8Array): Promise<void>;
	endInput(): Promise<void>;
	signal(name: NodeJS.Signals): Promise<void>;
	/** Ends it without asking. */
	kill(): Promise<void>;
}

const FOLDER = '.runner';
const PROGRAM = 'run-framed.cjs';
/** Wide enough that the terminal never breaks a line: it does not, but programs ask. */
const TERMINAL = { cols: 80, rows: 24 };

export class CommandRunner {
	readonly #container: ContainerPage;

	private constructor(container: ContainerPage) {
		this.#container = container;
	}

	static async create(container: ContainerPage): Promise<CommandRunner> {
		const { outputFiles } = await build({
			absWorkingDir: projectRoot,
			entryPoints: ['src/build/container/program/run-framed.ts'],
			bundle: true,
			format: 'cjs',
			platform: 'node',
			write: false,
			logLevel: 'error',
		});
		const contents = outputFiles[0]?.contents ?? new Uint8Array();
		await container.mount({ d: { [PROGRAM]: { f: { c: contents } } } }, FOLDER);
		return new CommandRunner(container);
	}

	async run(request: CommandRequest): Promise<RunningCommand> {
		const frames = new FrameReader(request);
		const program = `${this.#container.workdir}/${FOLDER}/${PROGRAM}`;
		const process = await this.#container.spawn(
			{
				command: 'node',
				args: [program, request.command, ...request.args],
				cwd: request.cwd,
				env: request.env ?? {},
				terminal: TERMINAL,
			},
			frames,
		);
		const send = async (letter: string, data: Uint8Array | string = ''): Promise<void> => {
			await frames.ready;
			await process.write(`${letter}${Buffer.from(data).toString('base64')}\n`);
		};
		return {
			exit: frames.ended,
			writeInput: (data) => send('i', data),
			endInput: () => send('z'),
			signal: (name) => send('s', name),
			kill: () => process.kill(),
		};
	}
}
