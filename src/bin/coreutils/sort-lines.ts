// `sort` and `uniq`.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command, Io } from '../shell/io.ts';
import { readLines } from '../shell/read-lines.ts';
import { openInput } from './open-input.ts';
import { parseOptions, type ParsedOptions } from './parse-options.ts';

const sort: Command = async (io) => {
	const options = parseOptions(io.args, {
		flags: 'nrufbh',
		values: 'tko',
		long: {
			numeric: 'n',
			'numeric-sort': 'n',
			reverse: 'r',
			unique: 'u',
			'ignore-case': 'f',
			key: 'k',
		},
	});
	const lines = await allLines(io, options.operands);
	const keys =
		options.all('k').length > 0
			? options.all('k').map((key) => keyOf(key, options))
			: [whole(options)];
	const order = (a: string, b: string): number => {
		for (const key of keys) {
			const difference = key(a, b);
			if (difference !== 0) return difference;
		}
		return options.has('u') ? 0 : plain(a, b) * (options.has('r') ? -1 : 1);
	};
	const sorted = lines.sort(order);
	const kept = options.has('u')
		? sorted.filter((line, i) => i === 0 || order(sorted[i - 1] ?? '', line) !== 0)
		: sorted;
	const text = kept.map((line) => `${line}\n`).join('');
	const file = options.value('o');
	if (file === undefined) await io.stdout.write(text);
	else writeFileSync(resolve(io.cwd, file), text);
	return 0;
};

type Compare = (a: string, b: string) => number;

function plain(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

function whole({ has }: ParsedOptions): Compare {
	return comparing((line) => line, has);
}

function comparing(part: (line: string) => string, has: (letter: string) => boolean): Compare {
	const sign = has('r') ? -1 : 1;
	const number = (text: string): number => Number(/^\s*-?[\d.]+/.exec(text)?.[0] ?? 0);
	return (a, b) => {
		let [left, right] = [part(a), part(b)];
		if (has('n')) return sign * (number(left) - number(right));
		if (has('b')) [left, right] = [left.trimStart(), right.trimStart()];
		if (has('f')) [left, right] = [left.toUpperCase(), right.toUpperCase()];
		return sign * plain(left, right);
	};
}

/** `2`, `2,3`, `2n`, `2,2nr`: fields from 1. */
function keyOf(key: string, { has, value }: ParsedOptions): Compare {
	const match = /^(\d+)(?:\.\d+)?([nrfb]*)(?:,(\d+)(?:\.\d+)?([nrfb]*))?$/.exec(key);
	const [, first = '1', ownFlags = '', last, lastFlags = ''] = match ?? [];
	const flags = ownFlags + lastFlags;
	const separator = value('t');
	const part = (line: string): string => {
		const fields = separator === undefined ? (line.match(/\s*\S+/g) ?? []) : line.split(separator);
		return fields
			.slice(Number(first) - 1, last === undefined ? undefined : Number(last))
			.join(separator ?? '');
	};
	return comparing(part, flags === '' ? has : (letter) => flags.includes(letter));
}

const uniq: Command = async (io) => {
	const { operands, has } = parseOptions(io.args, {
		flags: 'cdui',
		long: { count: 'c', repeated: 'd', unique: 'u', 'ignore-case': 'i' },
	});
	const same = (a: string, b: string): boolean =>
		has('i') ? a.toLowerCase() === b.toLowerCase() : a === b;
	const groups: { line: string; count: number }[] = [];
	for (const line of await allLines(io, operands.slice(0, 1))) {
		const last = groups.at(-1);
		if (last && same(last.line, line)) last.count += 1;
		else groups.push({ line, count: 1 });
	}
	const shown = groups.filter(
		({ count }) => (!has('d') || count > 1) && (!has('u') || count === 1),
	);
	const lines = shown.map(({ line, count }) =>
		has('c') ? `${String(count).padStart(7)} ${line}\n` : `${line}\n`,
	);
	await io.stdout.write(lines.join(''));
	return 0;
};

async function allLines(io: Io, operands: readonly string[]): Promise<string[]> {
	const lines: string[] = [];
	for (const operand of operands.length === 0 ? ['-'] : operands) {
		for await (const line of readLines(openInput(io, operand))) lines.push(line);
	}
	return lines;
}

export const sortLines: Readonly<Record<string, Command>> = { sort, uniq };
