// `history`, `jobs`, `wait`, `fg`, `read`, `trap`, `umask`, `pwd`: what belongs to a running shell.
import { parse } from 'unbash';
import { coreutils } from '../../coreutils/coreutils.ts';
import { inColumns } from '../../coreutils/in-columns.ts';
import { machine } from '../../coreutils/machine.ts';
import type { Builtin } from '../builtin.ts';
import { CommandError } from '../command-error.ts';
import type { Executor } from '../executor.ts';
import type { Job } from '../shell-state.ts';

const history: Builtin = async ({ args, stdout }, { state }) => {
	if (args[0] === '-c') state.history.length = 0;
	const last = args[0] === undefined ? state.history.length : Number(args[0]);
	const first = Math.max(0, state.history.length - (Number.isNaN(last) ? 0 : last));
	const lines = state.history.map((line, i) => `${String(i + 1).padStart(5)}  ${line}\n`);
	await stdout.write(lines.slice(first).join(''));
	return 0;
};

const jobs: Builtin = async ({ stdout }, { state }) => {
	for (const { id, pid, text } of state.jobs.values()) {
		await stdout.write(`[${id}]+  Running                 ${pid ?? ''} ${text}\n`);
	}
	return 0;
};

const wait: Builtin = async ({ args }, { state, signal }) => {
	const wanted =
		args.length === 0 ? [...state.jobs.values()] : args.map((arg) => job(state.jobs, arg));
	const interrupted = new Promise<number>((resolve) => {
		signal.addEventListener('abort', () => resolve(130), { once: true });
	});
	let status = 0;
	for (const each of wanted) status = each ? await Promise.race([each.done, interrupted]) : 127;
	return args.length === 0 ? 0 : status;
};

const fg: Builtin = async ({ args }, { state }) => {
	const found = job(state.jobs, args[0] ?? `%${Math.max(0, ...state.jobs.keys())}`);
	if (!found) throw new CommandError('current: no such job');
	return found.done;
};

function job(running: ReadonlyMap<number, Job>, name: string): Job | undefined {
	if (name.startsWith('%')) return running.get(Number(name.slice(1)));
	return [...running.values()].find(({ pid }) => pid === Number(name));
}

const read: Builtin = async ({ args, stdin }, { state }) => {
	const names = args.filter((arg) => !/^-[rs]+$/.test(arg));
	const line = await stdin.line();
	assign(state, names, line ?? '');
	return line === undefined ? 1 : 0;
};

function assign({ variables }: Executor['state'], names: readonly string[], line: string): void {
	if (names.length === 0) variables.set('REPLY', line);
	const words = line.trim().split(/\s+/);
	for (const [i, name] of names.entries()) {
		const last = i === names.length - 1;
		variables.set(name, last ? words.slice(i).join(' ') : (words[i] ?? ''));
	}
}

const trap: Builtin = ({ args }, { state }) => {
	const [action, ...signals] = args;
	if (action === undefined) return 0;
	const other = signals.find((signal) => signal !== 'EXIT' && signal !== '0');
	if (other !== undefined) throw new CommandError(`${other}: only EXIT is supported here`);
	if (parse(action).errors?.length) throw new CommandError(`${action}: syntax error`, 2);
	state.exitTrap = action === '-' ? undefined : action;
	return 0;
};

/** `kill %1` as well as `kill 123`; a job is a process group. */
const kill: Builtin = (io, { state }) => {
	const args = io.args.map((arg) => {
		if (!arg.startsWith('%')) return arg;
		const pid = job(state.jobs, arg)?.pid;
		if (pid === undefined) throw new CommandError(`${arg}: no such job`);
		return String(-pid);
	});
	const named = io.args[0]?.startsWith('-') ?? false;
	return machine.kill({ ...io, args: named ? args : ['-TERM', ...args] });
};

const help: Builtin = async ({ stdout }, { builtinNames }) => {
	const names = [...builtinNames, ...Object.keys(coreutils)].filter((name) => /^\w/.test(name));
	const shown = [...new Set(names)].sort().map((text) => ({ text, width: text.length }));
	await stdout.write(
		`A small POSIX shell. Programs: node, npm, npx, curl.\n` +
			`These commands are built in:\n\n${inColumns(shown, stdout.columns)}`,
	);
	return 0;
};

export const session: Readonly<Record<string, Builtin>> = {
	history,
	jobs,
	wait,
	fg,
	help,
	kill,
	read,
	trap,
	umask: async ({ args, stdout }) => {
		const [mask] = args;
		if (mask !== undefined) process.umask(parseInt(mask, 8));
		else await stdout.write(`${process.umask().toString(8).padStart(4, '0')}\n`);
		return 0;
	},
};
