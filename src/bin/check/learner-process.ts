// The learner's program as a process of its own, on a port of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from './start-error.ts';

export interface Listening {
	/** The port that the code names. */
	requested: number;
	/** The port it got. */
	port: number;
	/** The process that listens: what was started may have started it. */
	pid: number;
}

export interface Ended {
	code: number | null;
	signal: NodeJS.Signals | null;
}

/** Milliseconds between two looks at the reports. */
const POLL = 10;

export class LearnerProcess {
	readonly #child: ChildProcess;
	readonly #ended: Promise<Ended>;
	/** Folder of its own for the file with the reports of the preload. */
	readonly #folder: string;
	#running = true;
	readonly #kill = (): void => {
		const { pid } = this.#child;
		if (pid !== undefined && this.#running) process.kill(-pid, 'SIGKILL');
	};
	#stdout = '';
	#stderr = '';

	/** @param command file and arguments; @param preload path of the preload script */
	constructor(
		command: readonly string[],
		preload: string,
		{ env, cwd }: { env: Record<string, string | undefined>; cwd: string },
	) {
		const [file = 'node', ...args] = command;
		const direct = file === 'node';
		this.#folder = mkdtempSync(join(tmpdir(), 'slipway-ports-'));
		this.#child = spawn(
			direct ? process.execPath : file,
			direct ? ['--require', preload, ...args] : args,
			{
				cwd,
				stdio: ['ignore', 'pipe', 'pipe'],
				// A group of its own, so that what it started can be ended with it.
				detached: true,
				env: {
					...env,
					SLIPWAY_PORTS: this.#reports,
					...(direct ? {} : { NODE_OPTIONS: `--require ${preload}` }),
				},
			},
		);
		this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.#stdout += text));
		this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#stderr += text));
		this.#ended = this.#waitForEnd();
		// A check run that is stopped halfway takes the program along.
		process.once('exit', this.#kill);
	}

	get stdout(): string {
		return this.#stdout;
	}

	get stderr(): string {
		return this.#stderr;
	}

	/** The ports it listens on, in the order in which they opened. */
	get ports(): Listening[] {
		return this.#reported.filter((report) => 'requested' in report);
	}

	/** The port of the control channel of a process. */
	controlPort(pid: number): number | undefined {
		return this.#reported.find((report) => 'control' in report && report.pid === pid)?.control;
	}

	/** Resolves when the program has ended and its output is complete. */
	get ended(): Promise<Ended> {
		return this.#ended;
	}

	/** Resolves at the first port, rejects with a StartError. `budget` in milliseconds. */
	async listening(budget: number): Promise<Listening> {
		const deadline = performance.now() + budget;
		while (this.#running && performance.now() < deadline) {
			const [first] = this.ports;
			if (first) return first;
			await sleep(POLL);
		}
		throw await this.#startError(budget);
	}

	/** To the program alone. */
	signal(signal: NodeJS.Signals): void {
		this.#child.kill(signal);
	}

	/** Ends the program and all it started. */
	async end(): Promise<void> {
		this.#kill();
		await this.#ended;
		process.off('exit', this.#kill);
		rmSync(this.#folder, { recursive: true, force: true });
	}

	get #reported(): (Listening & { control?: number })[] {
		if (!existsSync(this.#reports)) return [];
		const lines = readFileSync(this.#reports, 'utf8').split('\n').slice(0, -1);
		return lines.map((line) => JSON.parse(line) as Listening);
	}

	get #reports(): string {
		return join(this.#folder, 'ports.ndjson');
	}

	#waitForEnd(): Promise<Ended> {
		return new Promise((resolve) => {
			this.#child.once('error', (error) => {
				this.#running = false;
				this.#stderr += `${error.message}\n`;
				resolve({ code: 127, signal: null });
			});
			this.#child.once('exit', () => (this.#running = false));
			this.#child.once('close', (code, signal) => resolve({ code, signal }));
		});
	}

	async #startError(waited: number): Promise<StartError> {
		const hung = this.#running;
		if (hung) await this.end();
		const { code, signal } = await this.#ended;
		const kind = hung ? 'not-listening' : code === 0 ? 'ended' : 'crashed';
		return new StartError({
			kind,
			code,
			signal,
			stdout: this.#stdout,
			stderr: this.#stderr,
			waited,
		});
	}
}
