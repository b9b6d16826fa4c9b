// A simple command (POSIX 2.9.1): assignments, redirections, and what its name means.
import type { Assignment, Command } from 'unbash';
import { parse } from 'unbash';
import { CommandError } from './command-error.ts';
import type { Executor } from './executor.ts';
import { Redirections } from './redirections.ts';
import { runCommand } from './run-command.ts';
import type { Stdio } from './stdio.ts';

export async function runSimpleCommand(
	shell: Executor,
	node: Command,
	stdio: Stdio,
): Promise<number> {
	const aliased = expandAlias(shell, node);
	if (aliased !== undefined) return shell.list(parse(aliased).commands, stdio);
	const redirections = new Redirections(shell.state, shell.expansion);
	try {
		const own = await redirections.apply(stdio, node.redirects);
		const assignments = node.prefix.filter((part) => part.type === 'Assignment');
		if (!node.name) return await assign(shell, assignments);
		const words = await commandWords(shell, node);
		if (shell.state.options.has('x')) await stdio.output(2).write(`+ ${words.join(' ')}\n`);
		const [name, ...args] = words;
		if (name === undefined) return await assign(shell, assignments);
		return await withAssignments(shell, assignments, () => runCommand(shell, name, args, own));
	} finally {
		redirections.close();
	}
}

/** `export A=*` does not expand the star: an assignment's value is one word. */
async function commandWords(shell: Executor, node: Command): Promise<string[]> {
	const words = node.name ? await shell.expansion.words([node.name]) : [];
	for (const argument of node.args) {
		if (argument.type === 'Word') words.push(...(await shell.expansion.words([argument])));
		else words.push(`${argument.name}=${await valueOf(shell, argument)}`);
	}
	return words;
}

/** The status is that of the last `$(...)`, which `$?` in a value does not see yet. */
async function assign(shell: Executor, assignments: readonly Assignment[]): Promise<number> {
	shell.state.substituted = undefined;
	for (const assignment of assignments) {
		set(shell, assignment.name, await valueOf(shell, assignment));
	}
	return shell.state.substituted ?? 0;
}

/** `A=1 command`: for this command only. */
async function withAssignments(
	shell: Executor,
	assignments: readonly Assignment[],
	run: () => Promise<number>,
): Promise<number> {
	const { variables, exported } = shell.state;
	const before = assignments.map(({ name }) => {
		return { name, value: variables.get(name), exported: exported.has(name) };
	});
	for (const assignment of assignments) {
		set(shell, assignment.name, await valueOf(shell, assignment));
		exported.add(assignment.name);
	}
	try {
		return await run();
	} finally {
		for (const { name, value, exported: was } of before) {
			if (value === undefined) variables.delete(name);
			else variables.set(name, value);
			if (!was) exported.delete(name);
		}
	}
}

function set({ state }: Executor, name: string, value: string): void {
	if (state.readonlyNames.has(name)) throw new CommandError(`${name}: is read only`, 2);
	state.variables.set(name, value);
}

async function valueOf(
	shell: Executor,
	{ name, value, append, index }: Assignment,
): Promise<string> {
	if (value.type === 'ArrayValue' || index) {
		throw new CommandError(`${name}: arrays are not supported here`, 2);
	}
	const text = await shell.expansion.text(value);
	return append ? (shell.state.variables.get(name) ?? '') + text : text;
}

/** The command's source with its first word replaced; an alias does not apply to itself. */
function expandAlias(
	{ state }: Executor,
	{ name, prefix, suffix, end }: Command,
): string | undefined {
	const value = name && name.text === name.value ? state.aliases.get(name.value) : undefined;
	if (!name || value === undefined || value.split(/\s/, 1)[0] === name.value) return undefined;
	const source = [...prefix, ...suffix].map(sourceOf);
	if (source.includes(undefined) || end < name.end) return undefined;
	return [...prefix.map(sourceOf), value, ...suffix.map(sourceOf)].join(' ');
}

function sourceOf(part: Command['prefix'][number] | Command['suffix'][number]): string | undefined {
	if (part.type === 'Word' || part.type === 'Assignment') return part.text;
	if (part.type !== 'Redirect') return undefined;
	const fd = part.descriptor?.type === 'FileDescriptor' ? String(part.descriptor.value) : '';
	return `${fd}${part.operator}${part.target?.text ?? ''}`;
}
