// `find [path...] [-name -iname -path -type -maxdepth -mindepth -size -empty -newer -not -o -print -print0 -delete -exec]`.
import { lstatSync, readdirSync, rmdirSync, statSync, unlinkSync, type Stats } from 'node:fs';
import { basename, resolve } from 'node:path';
import { CommandError } from '../shell/command-error.ts';
import { globSource } from '../shell/glob-source.ts';
import type { Command, Io } from '../shell/io.ts';
import { systemMessage } from '../shell/system-message.ts';
import { runChild } from './run-child.ts';

interface Found {
	/** As it is printed. */
	path: string;
	stats: Stats;
	depth: number;
}

type Test = (found: Found) => Promise<boolean> | boolean;

const TYPES: Readonly<Record<string, (stats: Stats) => boolean>> = {
	f: (stats) => stats.isFile(),
	d: (stats) => stats.isDirectory(),
	l: (stats) => stats.isSymbolicLink(),
};
const SIZES: Readonly<Record<string, number>> = {
	c: 1,
	k: 1024,
	M: 1024 ** 2,
	G: 1024 ** 3,
	'': 512,
};

export const find: Command = async (io) => {
	const start = io.args.findIndex((arg) => /^[-!(]/.test(arg));
	const roots = start < 0 ? io.args : io.args.slice(0, start);
	const expression = new Expression(io, start < 0 ? [] : io.args.slice(start));
	const test = expression.parse();
	const walk = new Walk(io, expression, test);
	for (const root of roots.length === 0 ? ['.'] : roots) await walk.visit(root, 0);
	return walk.status;
};

class Expression {
	maxDepth = Infinity;
	minDepth = 0;
	/** `-delete` wants children before their folder. */
	childrenFirst = false;
	readonly #io: Io;
	readonly #rest: string[];
	#acts = false;

	constructor(io: Io, args: readonly string[]) {
		this.#io = io;
		this.#rest = [...args];
	}

	parse(): Test {
		const test = this.#rest.length === 0 ? (): boolean => true : this.#or();
		if (this.#rest.length > 0) throw new CommandError(`${this.#rest[0]}: unexpected`);
		if (this.#acts) return test;
		const print = this.#print('\n');
		return async (found) => (await test(found)) && (await print(found));
	}

	#or(): Test {
		let left = this.#and();
		while (this.#accept('-o', '-or')) {
			const [first, second] = [left, this.#and()];
			left = async (found) => (await first(found)) || (await second(found));
		}
		return left;
	}

	#and(): Test {
		let left = this.#one();
		while (this.#rest.length > 0 && !['-o', '-or', ')'].includes(this.#rest[0] ?? '')) {
			this.#accept('-a', '-and');
			const [first, second] = [left, this.#one()];
			left = async (found) => (await first(found)) && (await second(found));
		}
		return left;
	}

	#one(): Test {
		if (this.#accept('!', '-not')) {
			const test = this.#one();
			return async (found) => !(await test(found));
		}
		if (!this.#accept('(')) return this.#primary(this.#rest.shift() ?? '');
		const inner = this.#or();
		if (!this.#accept(')')) throw new CommandError("missing ')'");
		return inner;
	}

	#primary(name: string): Test {
		switch (name) {
			case '-name':
			case '-iname': {
				const glob = new RegExp(`^${globSource(this.#value(name))}$`, name === '-iname' ? 'i' : '');
				return ({ path }) => glob.test(basename(path));
			}
			case '-path':
			case '-wholename': {
				const glob = new RegExp(`^${globSource(this.#value(name))}$`);
				return ({ path }) => glob.test(path);
			}
			case '-type': {
				const type = this.#value(name);
				const test = TYPES[type];
				if (!test) throw new CommandError(`Unknown argument to -type: ${type}`);
				return ({ stats }) => test(stats);
			}
			case '-size':
				return this.#size(this.#value(name));
			case '-empty':
				return ({ path, stats }) =>
					stats.isDirectory()
						? readdirSync(resolve(this.#io.cwd, path)).length === 0
						: stats.size === 0;
			case '-newer': {
				const { mtimeMs } = statSync(resolve(this.#io.cwd, this.#value(name)));
				return ({ stats }) => stats.mtimeMs > mtimeMs;
			}
			case '-maxdepth':
				this.maxDepth = Number(this.#value(name));
				return () => true;
			case '-mindepth':
				this.minDepth = Number(this.#value(name));
				return () => true;
			default:
				return this.#action(name);
		}
	}

	#action(name: string): Test {
		this.#acts = true;
		switch (name) {
			case '-print':
				return this.#print('\n');
			case '-print0':
				return this.#print('\0');
			case '-delete':
				this.childrenFirst = true;
				return ({ path, stats }) => {
					(stats.isDirectory() ? rmdirSync : unlinkSync)(resolve(this.#io.cwd, path));
					return true;
				};
			case '-exec': {
				const end = this.#rest.findIndex((arg) => arg === ';' || arg === '+');
				if (end < 0) throw new CommandError("missing argument to '-exec'");
				const command = this.#rest.splice(0, end + 1).slice(0, -1);
				return async ({ path }) => {
					const argv = command.map((arg) => arg.replaceAll('{}', path));
					return (await runChild(this.#io, argv, this.#io.env)) === 0;
				};
			}
			default:
				throw new CommandError(`unknown predicate '${name}'`);
		}
	}

	#size(text: string): Test {
		const match = /^([-+]?)(\d+)([ckMG]?)$/.exec(text);
		if (!match) throw new CommandError(`Invalid argument '${text}' to -size`);
		const [, sign, number, unit = ''] = match;
		return ({ stats }) => {
			const size = Math.ceil(stats.size / (SIZES[unit] ?? 1));
			if (sign === '+') return size > Number(number);
			return sign === '-' ? size < Number(number) : size === Number(number);
		};
	}

	#print(end: string): Test {
		return async ({ path }) => {
			await this.#io.stdout.write(path + end);
			return true;
		};
	}

	#accept(...words: string[]): boolean {
		if (!words.includes(this.#rest[0] ?? '')) return false;
		this.#rest.shift();
		return true;
	}

	#value(name: string): string {
		const value = this.#rest.shift();
		if (value === undefined) throw new CommandError(`missing argument to '${name}'`);
		return value;
	}
}

class Walk {
	status = 0;
	readonly #io: Io;
	readonly #expression: Expression;
	readonly #test: Test;

	constructor(io: Io, expression: Expression, test: Test) {
		this.#io = io;
		this.#expression = expression;
		this.#test = test;
	}

	async visit(path: string, depth: number): Promise<void> {
		const { cwd, signal, stderr, name } = this.#io;
		if (signal.aborted) return;
		const { maxDepth, minDepth, childrenFirst } = this.#expression;
		try {
			const stats = lstatSync(resolve(cwd, path));
			const visit = async (): Promise<void> => {
				if (depth >= minDepth) await this.#test({ path, stats, depth });
			};
			if (!childrenFirst) await visit();
			if (stats.isDirectory() && depth < maxDepth) {
				const names = readdirSync(resolve(cwd, path)).sort();
				for (const child of names)
					await this.visit(path.endsWith('/') ? path + child : `${path}/${child}`, depth + 1);
			}
			if (childrenFirst) await visit();
		} catch (error) {
			if (error instanceof CommandError) throw error;
			await stderr.write(`${name}: '${path}': ${systemMessage(error)}\n`);
			this.status = 1;
		}
	}
}
