// The interactive shell: a prompt with editing, history and completion.
import { homedir } from 'node:os';
import { createInterface, type Interface } from 'node:readline';
import { inspect } from 'node:util';
import { parse } from 'unbash';
import type { Executor } from '../shell/executor.ts';
import { Leave } from '../shell/leave.ts';
import type { Stdio } from '../shell/stdio.ts';
import { completions } from './completions.ts';

const HISTORY = 1000;
const CONTINUED = '> ';

export class Prompt {
	readonly #shell: Executor;
	readonly #stdio: Stdio;
	readonly #readline: Interface;
	/** Lines that were pasted while a command ran. */
	readonly #waiting: string[] = [];
	#running: AbortController | undefined;
	/** An unfinished command's lines: an open quote, an `if` without `fi`. */
	#unfinished = '';
	#end: (status: number) => void = () => undefined;

	constructor(shell: Executor, stdio: Stdio) {
		this.#shell = shell;
		this.#stdio = stdio;
		shell.state.interactive = true;
		shell.state.aliases.set('ll', 'ls -l');
		this.#readline = createInterface({
			input: process.stdin,
			output: process.stdout,
			historySize: HISTORY,
			completer: (line: string) => completions(line, shell),
		});
	}

	/** Resolves with the exit status, at ^D or `exit`. */
	run(): Promise<number> {
		process.removeAllListeners('SIGINT');
		process.on('SIGINT', () => this.#interrupted());
		this.#readline.on('SIGINT', () => this.#discarded());
		this.#readline.on('line', (line) => this.#line(line));
		this.#readline.on('close', () => {
			if (!this.#running) this.#leave(this.#shell.state.status);
		});
		this.#show();
		return new Promise((resolve) => {
			this.#end = (status) => resolve(status);
		});
	}

	#show(): void {
		process.stdout.write(freshLine(process.stdout.columns));
		this.#readline.setPrompt(this.#unfinished === '' ? this.#prompt() : CONTINUED);
		this.#readline.prompt();
	}

	#prompt(): string {
		const { cwd } = this.#shell.state;
		const home = this.#shell.state.variables.get('HOME') ?? homedir();
		const inHome = cwd === home || cwd.startsWith(`${home}/`);
		const shown = inHome ? `~${cwd.slice(home.length)}` : cwd;
		return `\x1b[1;34m${shown}\x1b[0m $ `;
	}

	/** ^C at the prompt. */
	#discarded(): void {
		process.stdout.write('^C\n');
		this.#unfinished = '';
		this.#shell.state.status = 130;
		this.#readline.setPrompt(this.#prompt());
		// Throws the line away that was being edited, and shows the prompt; readline has no other call for it.
		this.#readline.write(null, { ctrl: true, name: 'e' });
		this.#readline.write(null, { ctrl: true, name: 'u' });
	}

	/** Jobs end with their shell, as when a terminal is closed. */
	#leave(status: number): void {
		for (const { pid } of this.#shell.state.jobs.values()) {
			if (pid !== undefined) hangUp(pid);
		}
		this.#end(status);
	}

	/** ^C while a command runs: the terminal has sent it to the program as well. */
	#interrupted(): void {
		this.#running?.abort();
		this.#waiting.length = 0;
	}

	#line(line: string): void {
		if (this.#running) {
			this.#waiting.push(line);
			return;
		}
		const text = this.#unfinished + line;
		if (isUnfinished(text)) {
			this.#unfinished = `${text}\n`;
			this.#show();
			return;
		}
		this.#unfinished = '';
		if (text.trim() === '') return this.#show();
		this.#shell.state.history.push(text);
		void this.#command(text);
	}

	/** While it runs, the terminal is the program's: keys are not ours to read. */
	async #command(text: string): Promise<void> {
		const running = new AbortController();
		this.#running = running;
		this.#readline.pause();
		process.stdin.setRawMode(false);
		try {
			await this.#shell.withSignal(running.signal).source(text, this.#stdio);
		} catch (error) {
			if (error instanceof Leave && error.kind === 'exit') return this.#leave(error.status);
			// A bug of a command is shown in full, but costs nobody their shell.
			if (!(error instanceof Leave)) process.stderr.write(`${inspect(error)}\n`);
		}
		if (running.signal.aborted) process.stdout.write('\n');
		this.#running = undefined;
		process.stdin.setRawMode(true);
		const next = this.#waiting.shift();
		this.#readline.resume();
		if (next === undefined) return this.#show();
		process.stdout.write(`${this.#unfinished === '' ? this.#prompt() : CONTINUED}${next}\n`);
		this.#line(next);
	}
}

/**
 * Goes to a line of its own if a program's output ended without a newline, as an answer of curl does: the
 * prompt would be written over it. Nobody can ask a terminal where its cursor is without reading keys, so this
 * fills up one line, as zsh does (PROMPT_SP): what stood at the start of a line stays there.
 */
function freshLine(columns: number): string {
	return `\x1b[90m⏎\x1b[39m${' '.repeat(Math.max(0, columns - 1))}\r\x1b[J`;
}

/** The group of a job that may have ended by now. */
function hangUp(pid: number): void {
	try {
		process.kill(-pid, 'SIGHUP');
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
	}
}

/** What a further line could complete. */
function isUnfinished(text: string): boolean {
	if (/(^|[^\\])(\\\\)*\\$/.test(text)) return true;
	const errors = parse(text).errors ?? [];
	return errors.some(({ message }) =>
		/unterminated|expected .* to close|^expected command after/.test(message),
	);
}
