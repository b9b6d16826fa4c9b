// The learner's server: `node --watch ...` in a terminal of its own, and what its output says about it.
import type { WebContainer, WebContainerProcess } from '@webcontainer/api';
import { CurrentProcess } from '../terminal/current-process.ts';
import type { Crash } from './crash.ts';
import { findCrash } from './find-crash.ts';
import { plainText } from './plain-text.ts';

export type ServerStatus = 'waiting' | 'starting' | 'listening' | 'crashed' | 'ended' | 'stopped';

export interface ServerCommand {
	command: string;
	/** Relative to the working directory of the container. */
	cwd: string;
	env: Record<string, string>;
	terminal: { cols: number; rows: number };
}

/** Sent by `node --watch` before each restart: it would wipe the request lines, too. */
const CLEAR = '\x1bc';
const LONGEST_RUN = 60_000;

export class ServerProcess {
	#status = $state.raw<ServerStatus>('waiting');
	#crash = $state.raw<Crash | undefined>();
	#exitCode = $state.raw<number | undefined>();
	#runs = $state.raw(0);
	readonly #current = new CurrentProcess();
	#run = '';
	/** Text for the terminal. */
	onOutput: (text: string) => void = () => undefined;
	/** The program (not `node --watch` around it) starts over. */
	onRestart: () => void = () => undefined;

	get status(): ServerStatus {
		return this.#status;
	}

	get crash(): Crash | undefined {
		return this.#crash;
	}

	/** Of `node --watch`, or of the command if it doesn't watch. */
	get exitCode(): number | undefined {
		return this.#exitCode;
	}

	/** How often it was started, restarts by saving included. */
	get runs(): number {
		return this.#runs;
	}

	async start(container: WebContainer, options: ServerCommand): Promise<void> {
		const { cwd, env, terminal } = options;
		const [program = 'node', ...args] = options.command.split(/\s+/);
		const process = await this.#current.start(() => {
			this.#begin();
			return container.spawn(program, args, { cwd, env, terminal });
		});
		if (!process) return;
		const folder = `${container.workdir}/${cwd}`;
		void this.#read(process, folder);
		void process.exit.then((code) => this.#exited(process, code));
	}

	/** Resolves when it is gone, or after a while if it won't go. */
	async stop(): Promise<void> {
		if (this.#current.process) {
			this.#status = 'stopped';
			this.#exitCode = undefined;
		}
		await this.#current.stop();
	}

	resize(terminal: { cols: number; rows: number }): void {
		this.#current.process?.resize(terminal);
	}

	/** A port was opened or closed by a program of this container. */
	portChanged(open: boolean): void {
		if (open && this.#status === 'starting') this.#status = 'listening';
		else if (!open && this.#status === 'listening') this.#status = 'starting';
	}

	async #read(process: WebContainerProcess, folder: string): Promise<void> {
		const reader = process.output.getReader();
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			if (this.#current.process !== process) continue;
			const text = part.value.replaceAll(CLEAR, '');
			this.#interpret(plainText(text), folder);
			this.onOutput(text);
		}
	}

	/** The words are those of Node's lib/internal/main/watch_mode.js. */
	#interpret(text: string, folder: string): void {
		this.#run = (this.#run + text).slice(-LONGEST_RUN);
		const restart = this.#run.lastIndexOf('Restarting ');
		const end = this.#run.indexOf('\n', restart);
		if (restart >= 0 && end >= 0) {
			const rest = this.#run.slice(end + 1);
			this.#begin();
			this.#run = rest;
		}
		if (/^Completed running .*/m.test(this.#run)) this.#status = 'ended';
		if (!/^Failed running .*/m.test(this.#run)) return;
		this.#crash = findCrash(this.#run, folder) ?? {
			file: undefined,
			line: undefined,
			column: undefined,
			message: 'The program ended with an error. The terminal has its words.',
		};
		this.#status = 'crashed';
	}

	#begin(): void {
		this.#run = '';
		this.#crash = undefined;
		this.#exitCode = undefined;
		this.#status = 'starting';
		this.#runs++;
		this.onRestart();
	}

	#exited(process: WebContainerProcess, code: number): void {
		if (this.#current.process !== process) return;
		this.#current.forget();
		this.#exitCode = code;
		this.#status = code === 0 ? 'ended' : 'crashed';
	}
}
