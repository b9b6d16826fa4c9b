// `export`, `readonly`, `unset`, `local`, `set`, `shift`: names and values.
import type { Builtin } from '../builtin.ts';
import { CommandError } from '../command-error.ts';
import type { ShellState } from '../shell-state.ts';

const NAME = /^[a-z_]\w*$/i;

const declare = (mark: (state: ShellState, name: string) => void, word: string): Builtin => {
	return async ({ args, stdout }, { state }) => {
		const names = args.filter((arg) => arg !== '-p');
		if (names.length === 0) await stdout.write(listed(state, word));
		for (const arg of names) {
			const equals = arg.indexOf('=');
			const name = equals < 0 ? arg : arg.slice(0, equals);
			if (!NAME.test(name)) throw new CommandError(`${arg}: not a valid identifier`);
			if (equals >= 0) {
				if (state.readonlyNames.has(name)) throw new CommandError(`${name}: is read only`);
				state.variables.set(name, arg.slice(equals + 1));
			}
			mark(state, name);
		}
		return 0;
	};
};

const unset: Builtin = ({ args }, { state }) => {
	const functions = args[0] === '-f';
	for (const name of args.filter((arg) => !/^-[fv]$/.test(arg))) {
		if (state.readonlyNames.has(name)) throw new CommandError(`${name}: cannot unset: read only`);
		if (functions) state.functions.delete(name);
		else if (!state.variables.delete(name)) state.functions.delete(name);
		state.exported.delete(name);
	}
	return 0;
};

const shift: Builtin = ({ args }, { state }) => {
	const count = Number(args[0] ?? 1);
	if (!(count >= 0)) throw new CommandError(`${args[0]}: numeric argument required`);
	if (count > state.parameters.length) throw new CommandError("can't shift that many");
	state.parameters.splice(0, count);
	return 0;
};

const OPTIONS: Readonly<Record<string, string>> = {
	errexit: 'e',
	nounset: 'u',
	xtrace: 'x',
	noclobber: 'C',
	pipefail: 'pipefail',
};

const set: Builtin = async ({ args, stdout }, { state }) => {
	if (args.length === 0) {
		const lines = [...state.variables].sort().map(([name, value]) => `${name}=${quoted(value)}\n`);
		await stdout.write(lines.join(''));
	}
	for (let i = 0; i < args.length; i += 1) {
		const arg = args[i] ?? '';
		if (arg === '--' || !/^[-+]./.test(arg)) {
			state.parameters = args.slice(arg === '--' ? i + 1 : i);
			break;
		}
		const change = arg.startsWith('-') ? 'add' : 'delete';
		const names = arg.slice(1) === 'o' ? [args[(i += 1)] ?? ''] : [...arg.slice(1)];
		for (const name of names) {
			const option = OPTIONS[name] ?? name;
			if (!Object.values(OPTIONS).includes(option)) {
				throw new CommandError(`${arg}: this option is not supported here`, 2);
			}
			state.options[change](option);
		}
	}
	return 0;
};

export const variables: Readonly<Record<string, Builtin>> = {
	export: declare((state, name) => state.exported.add(name), 'export'),
	readonly: declare((state, name) => state.readonlyNames.add(name), 'readonly'),
	// Functions share the shell's variables here; scripts that only avoid clashes work.
	local: declare(() => undefined, 'local'),
	unset,
	shift,
	set,
};

function listed(state: ShellState, word: string): string {
	const names = word === 'readonly' ? state.readonlyNames : state.exported;
	const line = (name: string): string => {
		const value = state.variables.get(name);
		return `${word} ${name}${value === undefined ? '' : `=${quoted(value)}`}\n`;
	};
	return [...names].sort().map(line).join('');
}

function quoted(value: string): string {
	return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replace(/'/g, "'\\''")}'`;
}
