// Runs parsed shell commands: lists, pipelines, subshells, background jobs.
import { PassThrough } from 'node:stream';
import { parse, type CommandNode, type ParsedScript, type Pipeline, type Statement } from 'unbash';
import { builtins } from './builtins.ts';
import { CommandError } from './command-error.ts';
import { runCompound } from './compound.ts';
import { Expansion } from './expansion.ts';
import type { Io } from './io.ts';
import { Leave } from './leave.ts';
import { Redirections } from './redirections.ts';
import type { ShellState } from './shell-state.ts';
import { runSimpleCommand } from './simple-command.ts';
import type { Started } from './start-program.ts';
import { Stdio } from './stdio.ts';
import { substitute } from './substitute.ts';

type Part = Statement['command'];

const INTERRUPTED = 130;

export class Executor {
	readonly state: ShellState;
	readonly expansion: Expansion;
	/** Aborted by ^C. */
	readonly signal: AbortSignal;
	/** A job of an interactive shell, started with `&`. */
	readonly background: boolean;
	/** Programs that run in the foreground: signals to the shell are passed on to them. */
	readonly foreground: Set<Started>;
	readonly builtinNames: ReadonlySet<string> = new Set(Object.keys(builtins));
	readonly #stdios = new WeakMap<Io, Stdio>();
	/** What is being run, for the names of jobs. */
	#text = '';
	/** Above 0 inside a condition, where `set -e` does not end the shell. */
	#tolerant = 0;

	constructor(
		state: ShellState,
		signal: AbortSignal,
		foreground: Set<Started> = new Set(),
		background = false,
	) {
		this.state = state;
		this.signal = signal;
		this.foreground = foreground;
		this.background = background;
		this.expansion = new Expansion(state, (script) => substitute(this, script));
	}

	/** The same state with another signal: one line of an interactive shell. */
	withSignal(signal: AbortSignal): Executor {
		return new Executor(this.state, signal, this.foreground);
	}

	subshell(signal: AbortSignal = this.signal): Executor {
		return new Executor(this.state.subshell(), signal, this.foreground, this.background);
	}

	/** Runs a source text. Throws a Leave for `exit`; syntax errors are said on stderr, status 2. */
	async source(text: string, stdio: Stdio): Promise<number> {
		this.#text = text;
		const script = parse(text);
		const problem = script.errors?.[0];
		if (problem) {
			const line = text.slice(0, problem.pos).split('\n').length;
			await this.complain(`${line}: syntax error: ${problem.message}`, stdio);
			return (this.state.status = 2);
		}
		return this.script(script, stdio);
	}

	script({ commands }: ParsedScript, stdio: Stdio): Promise<number> {
		return this.list(commands, stdio);
	}

	async list(statements: readonly Statement[], stdio: Stdio): Promise<number> {
		for (const statement of statements) {
			if (this.signal.aborted) return (this.state.status = INTERRUPTED);
			if (statement.background) await this.#background(statement, stdio);
			else await this.#statement(statement.command, stdio);
		}
		return this.state.status;
	}

	/** Runs what decides an `if` or a loop. */
	async condition(statements: readonly Statement[], stdio: Stdio): Promise<boolean> {
		this.#tolerant += 1;
		try {
			return (await this.list(statements, stdio)) === 0;
		} finally {
			this.#tolerant -= 1;
		}
	}

	async command(node: CommandNode, stdio: Stdio): Promise<number> {
		switch (node.type) {
			case 'Command':
				return this.#said(stdio, () => runSimpleCommand(this, node, stdio));
			case 'Redirected':
				return this.#said(stdio, async () => {
					const redirections = new Redirections(this.state, this.expansion);
					try {
						return await this.command(
							node.command,
							await redirections.apply(stdio, node.redirects),
						);
					} finally {
						redirections.close();
					}
				});
			case 'Function':
				this.state.functions.set(node.name.value, node.body);
				return 0;
			case 'Coproc':
				throw new CommandError('coproc is not supported here', 2);
			default:
				return this.#said(stdio, () => runCompound(this, node, stdio));
		}
	}

	/** The descriptors that a builtin was given; for those that run further commands. */
	stdioOf(io: Io): Stdio {
		return this.#stdios.get(io) ?? Stdio.inherited();
	}

	/** What a command sees. */
	io(name: string, args: readonly string[], stdio: Stdio): Io {
		const { signal, state } = this;
		const io: Io = {
			name,
			args,
			env: state.environment(),
			cwd: state.cwd,
			stdin: stdio.input(signal),
			stdout: stdio.output(1),
			stderr: stdio.output(2),
			signal,
		};
		this.#stdios.set(io, stdio);
		return io;
	}

	/** `sh: MESSAGE` on stderr. */
	complain(message: string, stdio: Stdio): Promise<void> {
		return stdio.output(2).write(`${this.state.name}: ${message}\n`);
	}

	async #statement(node: Part, stdio: Stdio): Promise<number> {
		if (node.type !== 'AndOr') return this.#checked(await this.#pipeline(node, stdio), node);
		let status = 0;
		for (const [i, part] of node.commands.entries()) {
			const operator = node.operators[i - 1];
			if (operator === '&&' && status !== 0) continue;
			if (operator === '||' && status === 0) continue;
			const last = i === node.commands.length - 1;
			this.#tolerant += last ? 0 : 1;
			try {
				status = await this.#pipeline(part, stdio);
			} finally {
				this.#tolerant -= last ? 0 : 1;
			}
			if (last) this.#checked(status, part);
		}
		return status;
	}

	/** `set -e`. */
	#checked(status: number, node: Part): number {
		const negated = node.type === 'Pipeline' && node.prefixes.length > 0;
		if (status !== 0 && !negated && this.#tolerant === 0 && this.state.options.has('e')) {
			throw new Leave('exit', status);
		}
		return status;
	}

	async #pipeline(node: CommandNode | Pipeline, stdio: Stdio): Promise<number> {
		if (node.type !== 'Pipeline') return (this.state.status = await this.command(node, stdio));
		const started = Date.now();
		const negated = node.prefixes.some(({ type }) => type === 'Negation');
		const [only] = node.commands;
		const alone = node.commands.length === 1 && only ? only : undefined;
		const status = alone ? await this.command(alone, stdio) : await this.#stages(node, stdio);
		if (node.prefixes.some(({ type }) => type === 'Time')) {
			const seconds = ((Date.now() - started) / 1000).toFixed(3);
			await stdio.output(2).write(`\nreal\t0m${seconds}s\n`);
		}
		return (this.state.status = negated ? Number(status === 0) : status);
	}

	/** Each in a subshell of its own, all at once. */
	async #stages({ commands, operators }: Pipeline, stdio: Stdio): Promise<number> {
		let input = stdio;
		const running = commands.map((command, i) => {
			const last = i === commands.length - 1;
			const pipe = new PassThrough();
			let own = last ? input : input.with(1, { type: 'pipe', stream: pipe });
			if (operators[i] === '|&') own = own.with(2, own.get(1));
			const source = i === 0 ? undefined : own.get(0);
			input = stdio.with(0, { type: 'pipe', stream: pipe });
			return this.subshell()
				.#left(command, own)
				.finally(() => {
					if (!last) pipe.end();
					if (source?.type === 'pipe') source.stream.destroy();
				});
		});
		const statuses = await Promise.all(running);
		const failed = this.state.options.has('pipefail') ? statuses.findLast(Boolean) : undefined;
		return failed ?? statuses.at(-1) ?? 0;
	}

	async #left(command: CommandNode, stdio: Stdio): Promise<number> {
		try {
			return await this.command(command, stdio);
		} catch (error) {
			if (error instanceof Leave) return error.status;
			throw error;
		}
	}

	async #background({ command, pos, end }: Statement, stdio: Stdio): Promise<void> {
		const shell = this.subshell(new AbortController().signal);
		const own = stdio.get(0).type === 'inherit' ? stdio.with(0, { type: 'closed' }) : stdio;
		const { jobs } = this.state;
		const id = Math.max(0, ...jobs.keys()) + 1;
		const programs = new Set<Started>();
		const job = this.background || this.state.interactive;
		const apart = new Executor(shell.state, shell.signal, programs, job);
		const done = apart.#statement(command, own).catch((error: unknown) => {
			if (error instanceof Leave) return error.status;
			throw error;
		});
		// A program is started before its command waits for anything but expansions.
		await new Promise((resolve) => setImmediate(resolve));
		const [program] = programs;
		jobs.set(id, { id, pid: program?.pid, text: this.#text.slice(pos, end), done });
		void done.finally(() => jobs.delete(id));
		this.state.lastBackground = program?.pid;
		if (this.state.interactive) {
			await stdio
				.output(2)
				.write(`[${id}]${program?.pid === undefined ? '' : ` ${program.pid}`}\n`);
		}
		this.state.status = 0;
	}

	/** What a command throws for people is said; the rest is a bug and goes up. */
	async #said(stdio: Stdio, run: () => Promise<number>): Promise<number> {
		try {
			return await run();
		} catch (error) {
			if (!(error instanceof CommandError)) throw error;
			await this.complain(error.message, stdio);
			return error.status;
		}
	}
}
