// `grep [-EFGRchilnoqrvwx] [-e PATTERN] [-A N] [-B N] [-C N] [--include GLOB] PATTERN [file...]`.
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CommandError } from '../shell/command-error.ts';
import { globSource } from '../shell/glob-source.ts';
import type { Command, Io } from '../shell/io.ts';
import { readLines } from '../shell/read-lines.ts';
import { systemMessage } from '../shell/system-message.ts';
import { openInput } from './open-input.ts';
import { parseOptions, type ParsedOptions } from './parse-options.ts';
import { posixPattern } from './posix-pattern.ts';

const SPEC = {
	flags: 'EFGPrRinvclhHoqswx',
	values: 'emABCIX',
	long: {
		'extended-regexp': 'E',
		'fixed-strings': 'F',
		recursive: 'r',
		'ignore-case': 'i',
		'line-number': 'n',
		'invert-match': 'v',
		count: 'c',
		'files-with-matches': 'l',
		'only-matching': 'o',
		quiet: 'q',
		include: 'I',
		exclude: 'X',
		'max-count': 'm',
		'word-regexp': 'w',
		'line-regexp': 'x',
		color: 'G',
	},
};

export const grep: Command = async (io) => {
	const options = parseOptions(io.args, SPEC);
	const operands = [...options.operands];
	const patterns = options.has('e') ? options.all('e') : [operands.shift()];
	if (patterns[0] === undefined)
		throw new CommandError('usage: grep [options] pattern [file...]', 2);
	const source = patterns
		.flatMap((pattern) => (pattern ?? '').split('\n'))
		.map((p) => one(p, options));
	const recursive = options.has('r') || options.has('R');
	const search = new Search(
		io,
		options,
		new RegExp(source.join('|'), options.has('i') ? 'giu' : 'gu'),
	);
	const roots = operands.length > 0 ? operands : [recursive ? '.' : '-'];
	for (const root of roots) await search.operand(root, recursive);
	return search.failed ? 2 : search.matched ? 0 : 1;
};

function one(pattern: string, { has }: ParsedOptions): string {
	const fixed = pattern.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
	const source = has('F') ? fixed : posixPattern(pattern, has('E') || has('P'));
	if (has('x')) return `^(?:${source})$`;
	return has('w') ? `\\b(?:${source})\\b` : `(?:${source})`;
}

class Search {
	matched = false;
	failed = false;
	readonly #io: Io;
	readonly #options: ParsedOptions;
	readonly #pattern: RegExp;

	constructor(io: Io, options: ParsedOptions, pattern: RegExp) {
		this.#io = io;
		this.#options = options;
		this.#pattern = pattern;
	}

	async operand(operand: string, recursive: boolean): Promise<void> {
		const { io, many } = { io: this.#io, many: this.#options.operands.length > 2 };
		try {
			const folder = operand !== '-' && statSync(resolve(io.cwd, operand)).isDirectory();
			if (!folder) return await this.#file(operand, recursive || many);
			if (!recursive) throw new CommandError(`${operand}: Is a directory`);
			for (const path of this.#below(operand)) await this.#file(path, true);
		} catch (error) {
			if (error instanceof Error && 'code' in error && error.code === 'EPIPE') throw error;
			this.failed = true;
			const message =
				error instanceof CommandError ? error.message : `${operand}: ${systemMessage(error)}`;
			if (!this.#options.has('s')) await io.stderr.write(`${io.name}: ${message}\n`);
		}
	}

	*#below(folder: string): Iterable<string> {
		const included = this.#options.all('I').map((glob) => new RegExp(`^${globSource(glob)}$`));
		const excluded = this.#options.all('X').map((glob) => new RegExp(`^${globSource(glob)}$`));
		for (const entry of readdirSync(resolve(this.#io.cwd, folder), { withFileTypes: true })) {
			const path =
				folder === '.' && this.#options.operands.length < 2 ? entry.name : join(folder, entry.name);
			if (entry.isDirectory()) yield* this.#below(path);
			else if (!entry.isFile() || excluded.some((glob) => glob.test(entry.name))) continue;
			else if (included.length === 0 || included.some((glob) => glob.test(entry.name))) yield path;
		}
	}

	async #file(path: string, named: boolean): Promise<void> {
		const { has, value } = this.#options;
		const after = Number(value('A') ?? value('C') ?? 0);
		const before = Number(value('B') ?? value('C') ?? 0);
		const most = Number(value('m') ?? Infinity);
		const name = path === '-' ? '(standard input)' : path;
		const prefix = (named || has('H')) && !has('h') ? name : '';
		const held: [number, string][] = [];
		let number = 0;
		let found = 0;
		let trailing = 0;
		let printed = 0;
		for await (const line of readLines(openInput(this.#io, path))) {
			number += 1;
			this.#pattern.lastIndex = 0;
			if (this.#pattern.test(line) === has('v')) {
				if (trailing > 0) {
					trailing -= 1;
					printed = number;
					await this.#line(prefix, number, line, '-');
				} else if (before > 0 && held.push([number, line]) > before) held.shift();
				continue;
			}
			found += 1;
			this.matched = true;
			if (has('q')) return;
			if (has('l')) return this.#io.stdout.write(`${name}\n`);
			if (!has('c')) {
				const first = held[0]?.[0] ?? number;
				if (after + before > 0 && printed > 0 && first > printed + 1)
					await this.#io.stdout.write('--\n');
				for (const [at, text] of held.splice(0)) await this.#line(prefix, at, text, '-');
				await this.#line(prefix, number, line, ':');
			}
			printed = number;
			trailing = after;
			if (found >= most) break;
		}
		if (has('c')) await this.#io.stdout.write(`${prefix === '' ? '' : `${prefix}:`}${found}\n`);
	}

	async #line(prefix: string, number: number, line: string, mark: ':' | '-'): Promise<void> {
		const { has } = this.#options;
		const { stdout } = this.#io;
		const color = stdout.isTerminal && mark === ':' && !has('v');
		const start =
			(prefix === '' ? '' : color ? `\x1b[35m${prefix}\x1b[36m${mark}\x1b[0m` : prefix + mark) +
			(has('n') ? (color ? `\x1b[32m${number}\x1b[36m${mark}\x1b[0m` : `${number}${mark}`) : '');
		const paint = (text: string): string =>
			color && text !== '' ? `\x1b[1;31m${text}\x1b[0m` : text;
		this.#pattern.lastIndex = 0;
		if (has('o') && mark === ':' && !has('v')) {
			const parts = [...line.matchAll(this.#pattern)].filter(([text]) => text !== '');
			return stdout.write(parts.map(([text]) => `${start}${paint(text)}\n`).join(''));
		}
		return stdout.write(`${start}${color ? line.replace(this.#pattern, paint) : line}\n`);
	}
}
