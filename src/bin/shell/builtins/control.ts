// `exit`, `return`, `break`, `continue`, `:`, `eval`, `.`, `exec`: the course of a script.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Builtin } from '../builtin.ts';
import { CommandError } from '../command-error.ts';
import type { Executor } from '../executor.ts';
import { findProgram } from '../find-program.ts';
import { Leave, type LeaveKind } from '../leave.ts';
import { runCommand } from '../run-command.ts';
import { systemMessage } from '../system-message.ts';

const leaving = (kind: LeaveKind): Builtin => {
	return ({ args }, { state }) => {
		const [given] = args;
		const number = given === undefined ? undefined : Number(given);
		if (number !== undefined && !Number.isInteger(number)) {
			throw new CommandError(`${given}: numeric argument required`, 2);
		}
		const loops = kind === 'break' || kind === 'continue';
		throw new Leave(kind, loops ? 0 : (number ?? state.status) & 255, loops ? number : 1);
	};
};

const source: Builtin = async (io, shell) => {
	const [name, ...parameters] = io.args;
	if (name === undefined) throw new CommandError('filename argument required', 2);
	const outer = shell.state.parameters;
	if (parameters.length > 0) shell.state.parameters = parameters;
	try {
		return await shell.source(scriptText(shell, name), shell.stdioOf(io));
	} catch (error) {
		if (error instanceof Leave && error.kind === 'return') return error.status;
		throw error;
	} finally {
		shell.state.parameters = outer;
	}
};

function scriptText({ state }: Executor, name: string): string {
	const here = resolve(state.cwd, name);
	const found = name.includes('/')
		? undefined
		: findProgram(name, state.variables.get('PATH'), '/');
	try {
		return readFileSync(found?.found ? found.path : here, 'utf8');
	} catch (error) {
		throw new CommandError(`${name}: ${systemMessage(error)}`);
	}
}

export const control: Readonly<Record<string, Builtin>> = {
	exit: leaving('exit'),
	return: leaving('return'),
	break: leaving('break'),
	continue: leaving('continue'),
	':': () => 0,
	eval: (io, shell) => shell.source(io.args.join(' '), shell.stdioOf(io)),
	'.': source,
	source,
	/** There is no way to become another program in a process; running it and leaving is the same to others. */
	exec: async (io, shell) => {
		const [name, ...args] = io.args;
		if (name === undefined) {
			throw new CommandError('redirections for the rest of the script are not supported here', 2);
		}
		throw new Leave('exit', await runCommand(shell, name, args, shell.stdioOf(io)));
	},
	command: async (io, shell) => {
		const [first, ...rest] = io.args;
		if (first === '-v' || first === '-V') {
			return runCommand(shell, first === '-v' ? 'which' : 'type', rest, shell.stdioOf(io));
		}
		return first === undefined ? 0 : runCommand(shell, first, rest, shell.stdioOf(io));
	},
};
