// `cut`, `tr`, `tee`, `nl`, `rev`: commands that change text on its way.
import { appendFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CommandError } from '../shell/command-error.ts';
import type { Command } from '../shell/io.ts';
import { readLines } from '../shell/read-lines.ts';
import { eachOperand } from './each-operand.ts';
import { openInput } from './open-input.ts';
import { parseOptions } from './parse-options.ts';
import { translateText } from './translate-text.ts';

const cut: Command = async (io) => {
	const { operands, has, value } = parseOptions(io.args, {
		flags: 's',
		values: 'dfcb',
		long: { delimiter: 'd', fields: 'f', characters: 'c', bytes: 'b' },
	});
	const list = value('f') ?? value('c') ?? value('b');
	if (list === undefined) {
		throw new CommandError('you must specify a list of bytes, characters, or fields');
	}
	const chosen = chooser(list);
	const delimiter = value('d') ?? '\t';
	const shorten = (line: string): string | undefined => {
		if (!has('f')) return [...line].filter((_, i) => chosen(i + 1)).join('');
		if (!line.includes(delimiter)) return has('s') ? undefined : line;
		return line
			.split(delimiter)
			.filter((_, i) => chosen(i + 1))
			.join(delimiter);
	};
	return eachOperand(io, operands.length === 0 ? ['-'] : operands, async (operand) => {
		for await (const line of readLines(openInput(io, operand))) {
			const shown = shorten(line);
			if (shown !== undefined) await io.stdout.write(`${shown}\n`);
		}
	});
};

/** `1,3-5,7-` */
function chooser(list: string): (position: number) => boolean {
	const ranges = list.split(',').map((part) => {
		const match = /^(\d*)(-?)(\d*)$/.exec(part);
		if (!match || part === '' || part === '-')
			throw new CommandError(`invalid field range '${part}'`);
		const [, first, dash, last] = match;
		const from = first === '' ? 1 : Number(first);
		return [from, dash === '' ? from : last === '' ? Infinity : Number(last)] as const;
	});
	return (position) => ranges.some(([from, to]) => position >= from && position <= to);
}

const tr: Command = async ({ args, stdin, stdout }) => {
	const { operands, has } = parseOptions(args, { flags: 'dscC' });
	const [from, to] = operands;
	if (from === undefined || (to === undefined && !has('d') && !has('s'))) {
		throw new CommandError('missing operand');
	}
	const change = translateText(from, to, {
		remove: has('d'),
		squeeze: has('s'),
		complement: has('c') || has('C'),
	});
	for await (const piece of stdin.chunks())
		await stdout.write(change(Buffer.from(piece).toString()));
	return 0;
};

const tee: Command = async (io) => {
	const { operands, has } = parseOptions(io.args, { flags: 'ai', long: { append: 'a' } });
	const paths = operands.map((operand) => resolve(io.cwd, operand));
	if (!has('a')) for (const path of paths) writeFileSync(path, '');
	for await (const piece of io.stdin.chunks()) {
		for (const path of paths) appendFileSync(path, piece);
		await io.stdout.write(piece);
	}
	return 0;
};

const rev: Command = (io) => {
	const operands = io.args.length === 0 ? ['-'] : io.args;
	return eachOperand(io, operands, async (operand) => {
		for await (const line of readLines(openInput(io, operand))) {
			await io.stdout.write(`${[...line].reverse().join('')}\n`);
		}
	});
};

export const cutText: Readonly<Record<string, Command>> = { cut, tr, tee, rev };
