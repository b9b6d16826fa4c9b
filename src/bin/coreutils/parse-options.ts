// Options of a small command, in the order and forms of getopt: `-la`, `-n5`, `-n 5`, `--name=value`, `--`.
import { CommandError } from '../shell/command-error.ts';

export interface OptionSpec {
	/** Letters without a value. */
	flags?: string;
	/** Letters with one. */
	values?: string;
	/** Long names and the letter each stands for. */
	long?: Readonly<Record<string, string>>;
	/** Options end at the first operand (`env`, `xargs`). */
	stopAtOperand?: boolean;
}

export interface ParsedOptions {
	has(letter: string): boolean;
	/** The last one given. */
	value(letter: string): string | undefined;
	all(letter: string): readonly string[];
	operands: string[];
}

export function parseOptions(args: readonly string[], spec: OptionSpec): ParsedOptions {
	const flags = new Set<string>();
	const values = new Map<string, string[]>();
	const operands: string[] = [];
	const rest = [...args];
	const take = (letter: string, given: string | undefined): void => {
		if (!spec.values?.includes(letter)) return void flags.add(letter);
		const value = given ?? rest.shift();
		if (value === undefined)
			throw new CommandError(`option requires an argument -- '${letter}'`, 2);
		values.set(letter, [...(values.get(letter) ?? []), value]);
	};
	for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
		if (arg === '--') operands.push(...rest.splice(0));
		else if (arg.startsWith('--')) {
			const [name = '', value] = arg.slice(2).split(/=(.*)/s, 2);
			const letter = spec.long?.[name];
			if (letter === undefined) throw unknown(`--${name}`, spec);
			take(letter, value);
		} else if (arg.length > 1 && arg.startsWith('-')) shortOptions(arg.slice(1), spec, take);
		else if (spec.stopAtOperand) operands.push(arg, ...rest.splice(0));
		else operands.push(arg);
	}
	return {
		has: (letter) => flags.has(letter) || values.has(letter),
		value: (letter) => values.get(letter)?.at(-1),
		all: (letter) => values.get(letter) ?? [],
		operands,
	};
}

function shortOptions(
	letters: string,
	spec: OptionSpec,
	take: (letter: string, value: string | undefined) => void,
): void {
	for (const [i, letter] of [...letters].entries()) {
		if (spec.values?.includes(letter)) {
			const attached = letters.slice(i + 1);
			return take(letter, attached === '' ? undefined : attached);
		}
		if (!spec.flags?.includes(letter)) throw unknown(`-${letter}`, spec);
		take(letter, undefined);
	}
}

function unknown(option: string, { flags = '', values = '' }: OptionSpec): CommandError {
	const known = [...flags, ...values].map((letter) => `-${letter}`).join(' ');
	return new CommandError(`${option}: not supported here; known are: ${known || 'none'}`, 2);
}
