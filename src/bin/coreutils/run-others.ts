// `env`, `printenv`, `xargs`: the environment, and commands that run others.
import { CommandError } from '../shell/command-error.ts';
import type { Command } from '../shell/io.ts';
import { readText } from '../shell/read-text.ts';
import { parseOptions } from './parse-options.ts';
import { runChild } from './run-child.ts';

const env: Command = async (io) => {
	const { operands, has, all } = parseOptions(io.args, {
		flags: 'i',
		values: 'u',
		long: { 'ignore-environment': 'i', unset: 'u' },
		stopAtOperand: true,
	});
	const environment: Record<string, string> = has('i') ? {} : { ...io.env };
	for (const name of all('u')) delete environment[name];
	const rest = [...operands];
	for (let next = rest[0]; next?.includes('='); next = rest[0]) {
		const equals = next.indexOf('=');
		environment[next.slice(0, equals)] = next.slice(equals + 1);
		rest.shift();
	}
	if (rest.length > 0) return runChild(io, rest, environment);
	const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}\n`);
	await io.stdout.write(lines.join(''));
	return 0;
};

const printenv: Command = async ({ args, env: environment, stdout }) => {
	const names = args.length === 0 ? Object.keys(environment) : args;
	let status = 0;
	for (const name of names) {
		const value = environment[name];
		if (value === undefined) status = 1;
		else await stdout.write(args.length === 0 ? `${name}=${value}\n` : `${value}\n`);
	}
	return status;
};

const xargs: Command = async (io) => {
	const { operands, has, value } = parseOptions(io.args, {
		flags: '0tr',
		values: 'nILd',
		stopAtOperand: true,
	});
	const text = await readText(io.stdin);
	const placeholder = value('I');
	const separator = has('0')
		? '\0'
		: (value('d') ?? (placeholder === undefined ? undefined : '\n'));
	const items =
		separator === undefined ? words(text) : text.split(separator).filter((item) => item !== '');
	const command = operands.length === 0 ? ['echo'] : operands;
	const size = placeholder === undefined ? Number(value('n') ?? Infinity) : 1;
	if (!(size >= 1)) throw new CommandError(`value for -n must be >= 1`);
	if (items.length === 0) return has('r') ? 0 : runChild(io, command, io.env);
	let status = 0;
	for (let i = 0; i < items.length && !io.signal.aborted; i += Math.min(size, items.length)) {
		const batch = items.slice(i, i + size);
		const argv =
			placeholder === undefined
				? [...command, ...batch]
				: command.map((word) => word.replaceAll(placeholder, batch[0] ?? ''));
		if (has('t')) await io.stderr.write(`${argv.join(' ')}\n`);
		if ((await runChild(io, argv, io.env)) !== 0) status = 123;
	}
	return status;
};

/** Blanks separate; quotes and backslashes keep together. */
function words(text: string): string[] {
	const found = text.match(/(?:"[^"\n]*"|'[^'\n]*'|\\[^]|[^\s"'\\])+/g) ?? [];
	return found.map((word) => word.replace(/"([^"]*)"|'([^']*)'|\\([^])/g, '$1$2$3'));
}

export const runOthers: Readonly<Record<string, Command>> = { env, printenv, xargs };
