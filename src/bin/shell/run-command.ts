// What a command name means, in the order of POSIX 2.9.1.1: function, built in, program.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { coreutils } from '../coreutils/coreutils.ts';
import { builtins } from './builtins.ts';
import { CommandError } from './command-error.ts';
import type { Executor } from './executor.ts';
import { findProgram } from './find-program.ts';
import { Leave } from './leave.ts';
import { runCompound } from './compound.ts';
import { startProgram } from './start-program.ts';
import type { Stdio } from './stdio.ts';
import { systemMessage } from './system-message.ts';

/** These read their input when no file is named. */
const FILTERS = new Set('cat cut grep head sed sort tail tee tr uniq wc xargs'.split(' '));
const BROKEN_PIPE = 141;

export async function runCommand(
	shell: Executor,
	name: string,
	args: readonly string[],
	stdio: Stdio,
): Promise<number> {
	const body = shell.state.functions.get(name);
	if (body) return callFunction(shell, args, () => runCompound(shell, body, stdio));
	const builtin = builtins[name];
	if (builtin) {
		const title = `${shell.state.name}: ${name}`;
		return inProcess(title, stdio, () => builtin(shell.io(name, args, stdio), shell));
	}
	const command = coreutils[name];
	if (command && !readsTerminal(shell, name, args, stdio)) {
		return inProcess(name, stdio, () => command(shell.io(name, args, stdio)));
	}
	return runProgram(shell, name, args, stdio);
}

async function callFunction(
	{ state }: Executor,
	args: readonly string[],
	run: () => Promise<number>,
): Promise<number> {
	const outer = state.parameters;
	state.parameters = [...args];
	try {
		return await run();
	} catch (error) {
		if (error instanceof Leave && error.kind === 'return') return error.status;
		throw error;
	} finally {
		state.parameters = outer;
	}
}

/**
 * Reading the shell's own input in its process would take what belongs to the commands after it (and
 * keys from the prompt), so then the program of that name is started.
 */
function readsTerminal(
	shell: Executor,
	name: string,
	args: readonly string[],
	stdio: Stdio,
): boolean {
	if (!FILTERS.has(name) || stdio.get(0).type !== 'inherit') return false;
	return !args.some((arg) => !arg.startsWith('-') && existsSync(resolve(shell.state.cwd, arg)));
}

async function inProcess(
	name: string,
	stdio: Stdio,
	run: () => Promise<number> | number,
): Promise<number> {
	try {
		return await run();
	} catch (error) {
		if (error instanceof CommandError) {
			await stdio.output(2).write(`${name}: ${error.message}\n`);
			return error.status;
		}
		if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
		if (error.code === 'EPIPE') return BROKEN_PIPE;
		await stdio.output(2).write(`${name}: ${systemMessage(error)}\n`);
		return 1;
	}
}

async function runProgram(
	shell: Executor,
	name: string,
	args: readonly string[],
	stdio: Stdio,
): Promise<number> {
	const { state } = shell;
	const program = findProgram(name, state.variables.get('PATH'), state.cwd);
	if (!program.found) throw new CommandError(`${name}: ${program.message}`, program.status);
	const env = state.environment();
	const { background } = shell;
	const { path } = program;
	const started = startProgram({ name, path, args, cwd: state.cwd, env, stdio, background });
	shell.foreground.add(started);
	try {
		return await started.done;
	} catch (error) {
		if (!(error instanceof Error) || error.cause !== program.path) throw error;
		throw new CommandError(error.message, 126);
	} finally {
		shell.foreground.delete(started);
	}
}
