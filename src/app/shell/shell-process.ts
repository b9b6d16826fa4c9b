// The interactive shell: a `sh` process behind a terminal.
import type { WebContainer, WebContainerProcess } from '@webcontainer/api';
import { CurrentProcess } from '../terminal/current-process.ts';

/** StackBlitz's shell has another name. */
const SHELLS = ['sh', 'jsh'];

export interface ShellOptions {
	cwd: string;
	env: Record<string, string>;
	terminal: { cols: number; rows: number };
}

export class ShellProcess {
	#ended = false;
	readonly #current = new CurrentProcess();
	#input: WritableStreamDefaultWriter<string> | undefined;
	/** Typed, or asked for by a click, before the shell was there. */
	#waiting = '';
	onOutput: (text: string) => void = () => undefined;

	/** It ended by itself. */
	get ended(): boolean {
		return this.#ended;
	}

	async start(container: WebContainer, options: ShellOptions): Promise<void> {
		this.#input = undefined;
		const process = await this.#current.start(() => spawnFirst(container, options));
		if (!process) return;
		this.#input = process.input.getWriter();
		this.#ended = false;
		void this.#read(process);
		void process.exit.then((code) => this.#exited(process, code));
		if (this.#waiting !== '') this.write(this.#waiting);
		this.#waiting = '';
	}

	/** What was typed before the next one is there is for that one. */
	stop(): void {
		this.#waiting = '';
		this.#ended = false;
		this.#input = undefined;
		void this.#current.stop();
	}

	/** Keys as a terminal sends them. */
	write(text: string): void {
		if (!this.#input) {
			this.#waiting += text;
			return;
		}
		this.#input.write(text).catch((error: unknown) => this.onOutput(`\r\n${String(error)}\r\n`));
	}

	/** Runs a line as if the learner had typed it. */
	run(line: string): void {
		this.write(`${line}\r`);
	}

	resize(terminal: { cols: number; rows: number }): void {
		this.#current.process?.resize(terminal);
	}

	async #read(process: WebContainerProcess): Promise<void> {
		const reader = process.output.getReader();
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			if (this.#current.process === process) this.onOutput(part.value);
		}
	}

	#exited(process: WebContainerProcess, code: number): void {
		if (this.#current.process !== process) return;
		this.#current.forget();
		this.#input = undefined;
		this.#ended = true;
		this.onOutput(
			`\r\n\x1b[90mThe shell ended with code ${code}. Press Enter for a new one.\x1b[39m\r\n`,
		);
	}
}

async function spawnFirst(
	container: WebContainer,
	options: ShellOptions,
): Promise<WebContainerProcess> {
	const [first = 'sh', second = 'jsh'] = SHELLS;
	try {
		return await container.spawn(first, options);
	} catch (error) {
		try {
			return await container.spawn(second, options);
		} catch {
			throw error;
		}
	}
}
