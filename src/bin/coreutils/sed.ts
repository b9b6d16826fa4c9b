// `sed [-nEri] [-e SCRIPT] [SCRIPT] [file...]` with s, p, d, q, y, =, a, i, c and addresses.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CommandError } from '../shell/command-error.ts';
import type { Command, Io } from '../shell/io.ts';
import { readLines } from '../shell/read-lines.ts';
import { eachOperand } from './each-operand.ts';
import { openInput } from './open-input.ts';
import { parseOptions } from './parse-options.ts';
import { parseSed, type SedAddress, type SedCommand } from './parse-sed.ts';

export const sed: Command = async (io) => {
	const options = parseOptions(io.args, {
		flags: 'nErsiu',
		values: 'e',
		long: { quiet: 'n', silent: 'n', 'regexp-extended': 'E', expression: 'e', 'in-place': 'i' },
	});
	const operands = [...options.operands];
	const script = options.has('e') ? options.all('e').join('\n') : operands.shift();
	if (script === undefined) throw new CommandError('usage: sed [options] script [file...]');
	const commands = parseSed(script, options.has('E') || options.has('r'));
	const quiet = options.has('n');
	if (!options.has('i')) {
		const run = new SedRun(commands, quiet);
		await run.input(linesOf(io, operands.length === 0 ? ['-'] : operands), (text) =>
			io.stdout.write(text),
		);
		return 0;
	}
	return eachOperand(
		io,
		operands,
		async (operand) => {
			let result = '';
			const run = new SedRun(commands, quiet);
			await run.input(linesOf(io, [operand]), (text) => {
				result += text;
				return Promise.resolve();
			});
			writeFileSync(resolve(io.cwd, operand), result);
		},
		(operand, message) => `can't read ${operand}: ${message}`,
	);
};

async function* linesOf(io: Io, operands: readonly string[]): AsyncIterable<string> {
	for (const operand of operands) yield* readLines(openInput(io, operand));
}

type Write = (text: string) => Promise<void>;

class SedRun {
	readonly #commands: readonly SedCommand[];
	readonly #quiet: boolean;
	/** Commands whose range of lines has begun. */
	readonly #inside = new Set<SedCommand>();
	#number = 0;

	constructor(commands: readonly SedCommand[], quiet: boolean) {
		this.#commands = commands;
		this.#quiet = quiet;
	}

	async input(lines: AsyncIterable<string>, write: Write): Promise<void> {
		let held: string | undefined;
		for await (const line of lines) {
			if (held !== undefined && (await this.#line(held, false, write))) return;
			held = line;
		}
		if (held !== undefined) await this.#line(held, true, write);
	}

	/** True: `q`, no more lines. */
	async #line(line: string, last: boolean, write: Write): Promise<boolean> {
		this.#number += 1;
		let space = line;
		let after = '';
		let quits = false;
		for (const command of this.#commands) {
			if (!this.#applies(command, space, last)) continue;
			const { act } = command;
			if (act.type === 'delete') return false;
			if (act.type === 'substitute') {
				const changed = act.change(space);
				const found = changed !== undefined;
				space = changed ?? space;
				if (found && act.print) await write(`${space}\n`);
			} else if (act.type === 'translate') space = act.change(space);
			else if (act.type === 'print') await write(`${space}\n`);
			else if (act.type === 'number') await write(`${this.#number}\n`);
			else if (act.type === 'insert') await write(`${act.text}\n`);
			else if (act.type === 'append') after += `${act.text}\n`;
			else if (act.type === 'change') {
				await write(`${act.text}\n`);
				return false;
			} else {
				quits = true;
				break;
			}
		}
		await write((this.#quiet ? '' : `${space}\n`) + after);
		return quits;
	}

	#applies(command: SedCommand, space: string, last: boolean): boolean {
		const { first, second, negated } = command;
		if (!first) return !negated;
		const matches = (address: SedAddress): boolean => {
			if (address.type === 'line') return this.#number === address.number;
			return address.type === 'last' ? last : address.pattern.test(space);
		};
		if (!second) return matches(first) !== negated;
		if (this.#inside.has(command)) {
			const over = second.type === 'line' ? this.#number >= second.number : matches(second);
			if (over) this.#inside.delete(command);
			return !negated;
		}
		if (!matches(first)) return negated;
		if (second.type !== 'line' || second.number > this.#number) this.#inside.add(command);
		return !negated;
	}
}
