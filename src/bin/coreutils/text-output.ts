// `echo`, `printf`, `true`, `false`, `yes`, `clear`, `seq`: commands that only write.
import { CommandError } from '../shell/command-error.ts';
import type { Command } from '../shell/io.ts';
import { formatPrintf } from './format-printf.ts';
import { unescapeText } from './unescape-text.ts';

const echo: Command = async ({ args, stdout }) => {
	const words = [...args];
	const flags = new Set<string>();
	while (words[0] !== undefined && /^-[neE]+$/.test(words[0])) {
		for (const letter of words.shift()?.slice(1) ?? '') flags.add(letter);
	}
	const text = flags.has('e') ? unescapeText(words.join(' ')) : words.join(' ');
	await stdout.write(flags.has('n') ? text : `${text}\n`);
	return 0;
};

const printf: Command = async ({ args, stdout }) => {
	const [format, ...values] = args[0] === '--' ? args.slice(1) : args;
	if (format === undefined) throw new CommandError('usage: printf format [arguments]', 2);
	await stdout.write(formatPrintf(format, values));
	return 0;
};

const yes: Command = async ({ args, stdout, signal }) => {
	const lines = `${args.join(' ') || 'y'}\n`.repeat(512);
	while (!signal.aborted) await stdout.write(lines);
	return 130;
};

const seq: Command = async ({ args, stdout }) => {
	const numbers = args.map(Number);
	const wrong = args.find((_, i) => Number.isNaN(numbers[i]));
	if (wrong !== undefined) throw new CommandError(`invalid floating point argument: '${wrong}'`);
	if (numbers.length === 0 || numbers.length > 3) {
		throw new CommandError('usage: seq [first [increment]] last');
	}
	const last = numbers.at(-1) ?? 0;
	const first = numbers.length > 1 ? (numbers[0] ?? 1) : 1;
	const step = numbers.length > 2 ? (numbers[1] ?? 1) : 1;
	if (step === 0) throw new CommandError("invalid Zero increment value: '0'");
	const digits = Math.max(...args.map((arg) => arg.split('.')[1]?.length ?? 0));
	let text = '';
	for (let i = 0; ; i += 1) {
		const value = first + i * step;
		if (step > 0 ? value > last : value < last) break;
		text += `${value.toFixed(digits)}\n`;
	}
	await stdout.write(text);
	return 0;
};

export const textOutput: Readonly<Record<string, Command>> = {
	echo,
	printf,
	yes,
	seq,
	true: () => Promise.resolve(0),
	false: () => Promise.resolve(1),
	clear: async ({ stdout }) => {
		// Screen, cursor, scrollback: what terminfo's `clear` and `E3` say for xterm.
		await stdout.write('\x1b[H\x1b[2J\x1b[3J');
		return 0;
	},
};
