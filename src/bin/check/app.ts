// The learner's program as a check sees it: where it listens, what it printed, how it ended.
import { fileURLToPath } from 'node:url';
import { askProgram } from './ask-program.ts';
import type { CheckError } from './check-error.ts';
import type { ControlRequest } from './control-message.ts';
import { type Ended, LearnerProcess, type Listening } from './learner-process.ts';
import { Patience } from './patience.ts';
import { repo } from './repo.ts';
import { StartError } from './start-error.ts';

/** Milliseconds for a program to listen, and to end after SIGTERM. */
const START_BUDGET = 8000;

export interface StartOptions {
	/** Added to the environment; undefined takes a variable away. */
	env?: Record<string, string | undefined>;
	/** File and arguments; default: the lesson's command. */
	command?: string[];
	/** The program as a commit has it: a branch, a tag, `HEAD^1`. */
	at?: string;
	/** Its clock stands still at this moment (`true`: now) until `clock(app).advance(ms)` moves it. */
	clock?: boolean | Date;
	/** Functions that `spy` and `fault` are about: `fetch`, `node:fs/promises.readFile`. */
	watch?: string[];
}

export class App {
	readonly #options: StartOptions;
	#process: LearnerProcess | undefined;
	#listening: Listening | undefined;
	#failure: StartError | CheckError | undefined;
	/** With its answers, across clients. */
	readonly patience = new Patience();

	constructor(options: StartOptions) {
		this.#options = options;
	}

	/** Throws the failure if the program is not up. */
	get url(): string {
		return `http://localhost:${this.port}`;
	}

	get port(): number {
		return this.#up.port;
	}

	/** The port that the code names. */
	get requestedPort(): number {
		return this.#up.requested;
	}

	/** The real port behind a port that the code names, when it opens several. */
	portOf(requested: number): number {
		const found = this.#running.ports.find((listening) => listening.requested === requested);
		if (!found) throw new Error(`the program does not listen on port ${requested}`);
		return found.port;
	}

	/** It did not come up, or the commit is not there that it should be taken from. */
	get failure(): StartError | CheckError | undefined {
		return this.#failure;
	}

	/** What the program printed since its start. */
	get logs(): { stdout: string; stderr: string } {
		const { stdout, stderr } = this.#running;
		return { stdout, stderr };
	}

	get exit(): Promise<Ended> {
		return this.#running.ended;
	}

	async start(): Promise<void> {
		this.#failure = undefined;
		try {
			this.#process = await this.#spawn();
			this.#listening = await this.#process.listening(START_BUDGET);
		} catch (error) {
			if (!(error instanceof StartError) && !isCheckError(error)) throw error;
			this.#failure = error;
		}
	}

	async #spawn(): Promise<LearnerProcess> {
		const { SLIPWAY_COMMAND = 'node server.js', ...env } = process.env;
		const command =
			this.#options.command ?? SLIPWAY_COMMAND.split(' ').filter((word) => word !== '--watch');
		const preload = fileURLToPath(new URL('./preload.cjs', import.meta.url));
		return new LearnerProcess(command, preload, {
			env: { ...withoutTestContext(env), ...this.#options.env, ...this.#held() },
			cwd: await this.#folder(),
		});
	}

	/** Asks the program itself, through its preload. */
	control(request: ControlRequest): Promise<unknown> {
		const { clock, watch } = this.#options;
		if (!clock && !watch) throw new Error('server.start() needs `clock` or `watch` for this');
		const port = this.#running.controlPort(this.#up.pid);
		if (port === undefined) throw new Error('the program has no control channel');
		return askProgram(port, request);
	}

	async signal(signal: NodeJS.Signals): Promise<Ended> {
		this.#running.signal(signal);
		return this.exit;
	}

	/** Stops the program and starts it again, as a deployment would: what is only in memory is gone. */
	async restart(): Promise<void> {
		await this.stop();
		await this.start();
	}

	async stop(): Promise<void> {
		await this.#process?.end();
	}

	/** The workspace, or a commit's files laid out. */
	async #folder(): Promise<string> {
		const { at } = this.#options;
		return at === undefined ? process.cwd() : (await repo()).checkout(at);
	}

	#held(): Record<string, string> {
		const { clock, watch } = this.#options;
		const now = clock === true ? Date.now() : clock instanceof Date ? clock.getTime() : undefined;
		return {
			...(now === undefined ? {} : { SLIPWAY_CLOCK: String(now) }),
			...(watch ? { SLIPWAY_WATCH: watch.join(' ') } : {}),
		};
	}

	get #up(): Listening {
		if (this.#failure) throw this.#failure;
		if (!this.#listening) throw new Error('start() comes first');
		return this.#listening;
	}

	get #running(): LearnerProcess {
		if (!this.#process) throw this.#failure ?? new Error('start() comes first');
		return this.#process;
	}
}

/** By name: what reads the repository is a bundle of its own, with classes of its own. */
function isCheckError(error: unknown): error is CheckError {
	return error instanceof Error && error.name === 'CheckError';
}

/** A program under test must not think that it is a test itself. */
function withoutTestContext(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const { NODE_TEST_CONTEXT: _context, NODE_OPTIONS: _options, ...rest } = env;
	return rest;
}
