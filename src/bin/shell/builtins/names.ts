// `alias`, `unalias`, `type`, `which`: what a name means.
import { coreutils } from '../../coreutils/coreutils.ts';
import type { Builtin } from '../builtin.ts';
import type { Executor } from '../executor.ts';
import { findProgram } from '../find-program.ts';

const alias: Builtin = async ({ args, stdout, stderr, name }, { state }) => {
	const show = (key: string, value: string): Promise<void> =>
		stdout.write(`alias ${key}='${value.replace(/'/g, "'\\''")}'\n`);
	if (args.length === 0)
		for (const [key, value] of [...state.aliases].sort()) await show(key, value);
	let status = 0;
	for (const arg of args) {
		const equals = arg.indexOf('=');
		const value = state.aliases.get(arg);
		if (equals > 0) state.aliases.set(arg.slice(0, equals), arg.slice(equals + 1));
		else if (value !== undefined) await show(arg, value);
		else {
			await stderr.write(`${name}: ${arg}: not found\n`);
			status = 1;
		}
	}
	return status;
};

const unalias: Builtin = ({ args }, { state }) => {
	if (args[0] === '-a') state.aliases.clear();
	return Number(args.filter((arg) => arg !== '-a').some((arg) => !state.aliases.delete(arg)));
};

const type: Builtin = async ({ args, stdout, stderr }, shell) => {
	let status = 0;
	for (const name of args) {
		const meaning = meaningOf(shell, name);
		if (meaning) await stdout.write(`${name} is ${meaning}\n`);
		else {
			await stderr.write(`${shell.state.name}: type: ${name}: not found\n`);
			status = 1;
		}
	}
	return status;
};

function meaningOf({ state, builtinNames }: Executor, name: string): string | undefined {
	const aliased = state.aliases.get(name);
	if (aliased !== undefined) return `aliased to \`${aliased}'`;
	if (state.functions.has(name)) return 'a function';
	if (builtinNames.has(name) || name in coreutils) return 'a shell builtin';
	const program = findProgram(name, state.variables.get('PATH'), state.cwd);
	return program.found ? program.path : undefined;
}

const which: Builtin = async ({ args, stdout }, { state, builtinNames }) => {
	let status = 0;
	for (const name of args.filter((arg) => arg !== '-a')) {
		const program = findProgram(name, state.variables.get('PATH'), state.cwd);
		if (program.found) await stdout.write(`${program.path}\n`);
		else if (builtinNames.has(name)) await stdout.write(`${name}\n`);
		else status = 1;
	}
	return status;
};

export const names: Readonly<Record<string, Builtin>> = { alias, unalias, type, which };
