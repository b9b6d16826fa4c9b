// `test` and `[` (POSIX, by the number of operands, and with -a, -o and parentheses).
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CommandError } from '../shell/command-error.ts';
import { fileTest } from '../shell/file-test.ts';
import type { Command } from '../shell/io.ts';

const bracket: Command = (io) => {
	if (io.args.at(-1) !== ']') throw new CommandError("missing ']'", 2);
	return test({ ...io, args: io.args.slice(0, -1) });
};

const test: Command = ({ args, cwd }) => {
	if (args.length === 0) return Promise.resolve(1);
	const parser = new TestParser(args, cwd);
	return Promise.resolve(parser.run() ? 0 : 1);
};

class TestParser {
	readonly #rest: string[];
	readonly #cwd: string;

	constructor(args: readonly string[], cwd: string) {
		this.#rest = [...args];
		this.#cwd = cwd;
	}

	run(): boolean {
		const result = this.#or();
		const [extra] = this.#rest;
		if (extra !== undefined) throw new CommandError(`${extra}: unexpected operator`, 2);
		return result;
	}

	#or(): boolean {
		let result = this.#and();
		while (this.#accept('-o')) result = this.#and() || result;
		return result;
	}

	#and(): boolean {
		let result = this.#not();
		while (this.#accept('-a')) result = this.#not() && result;
		return result;
	}

	#not(): boolean {
		const [first, second] = this.#rest;
		if (first === '!' && second !== undefined && !(second in comparisons)) {
			this.#rest.shift();
			return !this.#not();
		}
		return this.#primary();
	}

	#primary(): boolean {
		const [first = '', second, third] = this.#rest;
		const compare = second === undefined ? undefined : comparisons[second];
		if (compare && third !== undefined) {
			this.#rest.splice(0, 3);
			return compare(first, third, this.#cwd);
		}
		if (first === '(' && second !== undefined) {
			this.#rest.shift();
			const result = this.#or();
			if (!this.#accept(')')) throw new CommandError("')' expected", 2);
			return result;
		}
		if (/^-[a-zA-Z]$/.test(first) && second !== undefined) {
			this.#rest.splice(0, 2);
			return fileTest(first, second, this.#cwd);
		}
		this.#rest.shift();
		return first !== '';
	}

	#accept(word: string): boolean {
		if (this.#rest[0] !== word) return false;
		this.#rest.shift();
		return true;
	}
}

type Compare = (left: string, right: string, cwd: string) => boolean;

const numbers = (compare: (left: number, right: number) => boolean): Compare => {
	return (left, right) => compare(integer(left), integer(right));
};

const times = (compare: (left: number, right: number) => boolean): Compare => {
	return (left, right, cwd) => compare(changed(resolve(cwd, left)), changed(resolve(cwd, right)));
};

const comparisons: Readonly<Record<string, Compare | undefined>> = {
	'=': (left, right) => left === right,
	'==': (left, right) => left === right,
	'!=': (left, right) => left !== right,
	'-eq': numbers((left, right) => left === right),
	'-ne': numbers((left, right) => left !== right),
	'-lt': numbers((left, right) => left < right),
	'-le': numbers((left, right) => left <= right),
	'-gt': numbers((left, right) => left > right),
	'-ge': numbers((left, right) => left >= right),
	'-nt': times((left, right) => left > right),
	'-ot': times((left, right) => left < right),
};

function integer(text: string): number {
	if (!/^\s*[-+]?\d+\s*$/.test(text))
		throw new CommandError(`${text}: integer expression expected`, 2);
	return Number(text);
}

function changed(path: string): number {
	return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;
}

export const testCommand: Readonly<Record<string, Command>> = { test, '[': bracket };
