// The learner's program as a process of its own, on a port of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { StartError } from './start-error.ts';

export interface Listening {
	/** The port that the code names. */
	requested: number;
	/** The port it got. */
	port: number;
}

export interface Ended {
	code: number | null;
	signal: NodeJS.Signals | null;
}

export class LearnerProcess {
	readonly #child: ChildProcess;
	readonly #ended: Promise<Ended>;
	readonly #listening: Listening[] = [];
	#stdout = '';
	#stderr = '';

	/** @param command file and arguments; @param preload path of the preload script */
	constructor(
		command: readonly string[],
		preload: string,
		env: Record<string, string | undefined>,
	) {
		const [file = 'node', ...args] = command;
		const direct = file === 'node';
		this.#child = spawn(
			direct ? process.execPath : file,
			direct ? ['--require', preload, ...args] : args,
			{
				stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
				env: direct ? env : { ...env, NODE_OPTIONS: `--require ${preload}` },
			},
		);
		this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.#stdout += text));
		this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#stderr += text));
		this.#ended = new Promise((resolve) => {
			this.#child.once('error', (error) => {
				this.#stderr += `${error.message}\n`;
				resolve({ code: 127, signal: null });
			});
			this.#child.once('close', (code, signal) => resolve({ code, signal }));
		});
		this.#readReports();
	}

	get stdout(): string {
		return this.#stdout;
	}

	get stderr(): string {
		return this.#stderr;
	}

	get ports(): readonly Listening[] {
		return this.#listening;
	}

	/** Resolves when the program has ended and its output is complete. */
	get ended(): Promise<Ended> {
		return this.#ended;
	}

	/** Resolves at the first port, rejects with a StartError. */
	async listening(budget: number): Promise<Listening> {
		const timeout = new AbortController();
		try {
			await Promise.race([
				this.#firstPort(timeout.signal),
				this.#ended,
				delay(budget, timeout.signal),
			]);
		} finally {
			timeout.abort();
		}
		const [first] = this.#listening;
		if (first) return first;
		throw await this.#startError(budget);
	}

	kill(signal: NodeJS.Signals): void {
		this.#child.kill(signal);
	}

	async #startError(waited: number): Promise<StartError> {
		const running = this.#child.exitCode === null && this.#child.signalCode === null;
		if (running) this.kill('SIGKILL');
		const { code, signal } = await this.#ended;
		const kind = running ? 'not-listening' : code === 0 ? 'ended' : 'crashed';
		return new StartError({
			kind,
			code,
			signal,
			stdout: this.#stdout,
			stderr: this.#stderr,
			waited,
		});
	}

	async #firstPort(signal: AbortSignal): Promise<void> {
		if (this.#listening.length === 0)
			await once(this.#child, 'slipway:listening', { signal }).catch(ignoreAbort);
	}

	#readReports(): void {
		const reports = this.#child.stdio[3];
		if (!reports || !('setEncoding' in reports)) return;
		let rest = '';
		reports.setEncoding('utf8').on('data', (text: string) => {
			const lines = (rest + text).split('\n');
			rest = lines.pop() ?? '';
			for (const line of lines) this.#listening.push(JSON.parse(line) as Listening);
			if (lines.length > 0) this.#child.emit('slipway:listening');
		});
	}
}

function delay(ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, ms);
		signal.addEventListener('abort', () => clearTimeout(timer));
	});
}

function ignoreAbort(error: unknown): void {
	if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}
