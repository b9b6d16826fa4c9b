// `head` and `tail`.
import { closeSync, fstatSync, openSync, readSync, watch } from 'node:fs';
import { resolve } from 'node:path';
import { CommandError } from '../shell/command-error.ts';
import type { Command, Io } from '../shell/io.ts';
import { readLines } from '../shell/read-lines.ts';
import { eachOperand } from './each-operand.ts';
import { openInput } from './open-input.ts';
import { parseOptions, type ParsedOptions } from './parse-options.ts';

const SPEC = { flags: 'qvfF', values: 'nc', long: { lines: 'n', bytes: 'c', follow: 'f' } };

const head: Command = (io) =>
	eachTitled(io, async (operand, options) => {
		const bytes = count(options, 'c');
		let left = bytes ?? count(options, 'n') ?? 10;
		const input = openInput(io, operand);
		if (bytes !== undefined) {
			for await (const piece of input.chunks()) {
				await io.stdout.write(piece.subarray(0, left));
				left -= piece.length;
				if (left <= 0) return;
			}
			return;
		}
		if (left === 0) return;
		for await (const line of readLines(input)) {
			await io.stdout.write(`${line}\n`);
			left -= 1;
			if (left <= 0) return;
		}
	});

const tail: Command = (io) =>
	eachTitled(io, async (operand, options) => {
		const pieces: Uint8Array[] = [];
		for await (const piece of openInput(io, operand).chunks()) pieces.push(piece);
		const whole = Buffer.concat(pieces);
		const given = options.value('c') ?? options.value('n') ?? '10';
		const unit = options.has('c') ? 'c' : 'n';
		const amount = count(options, unit) ?? 10;
		await io.stdout.write(whole.subarray(startOf(whole, unit, amount, given.startsWith('+'))));
		if ((options.has('f') || options.has('F')) && operand !== '-') {
			await follow(io, resolve(io.cwd, operand), whole.length);
		}
	});

function startOf(whole: Buffer, unit: 'c' | 'n', amount: number, fromStart: boolean): number {
	if (unit === 'c') return fromStart ? Math.max(0, amount - 1) : Math.max(0, whole.length - amount);
	if (fromStart) {
		let start = 0;
		for (let line = 1; line < amount && start >= 0; line += 1)
			start = whole.indexOf(10, start) + 1 || whole.length;
		return start;
	}
	let at = whole.length - (whole.at(-1) === 10 ? 1 : 0);
	for (let line = 0; line < amount; line += 1) {
		at = at <= 0 ? -1 : whole.lastIndexOf(10, at - 1);
		if (at < 0) return 0;
	}
	return amount === 0 ? whole.length : at + 1;
}

/** Until ^C. */
async function follow(io: Io, path: string, from: number): Promise<void> {
	const fd = openSync(path, 'r');
	let at = from;
	const more = async (): Promise<void> => {
		const { size } = fstatSync(fd);
		if (size < at) {
			await io.stderr.write(`tail: ${path}: file truncated\n`);
			at = 0;
		}
		const buffer = Buffer.alloc(Math.max(0, size - at));
		at += readSync(fd, buffer, 0, buffer.length, at);
		await io.stdout.write(buffer);
	};
	const watcher = watch(path);
	let last = Promise.resolve();
	watcher.on('change', () => (last = last.then(more)));
	await new Promise<void>((resolve) => {
		if (io.signal.aborted) resolve();
		io.signal.addEventListener('abort', () => resolve(), { once: true });
	});
	watcher.close();
	await last;
	closeSync(fd);
}

function count(options: ParsedOptions, letter: 'n' | 'c'): number | undefined {
	const text = options.value(letter);
	if (text === undefined) return undefined;
	if (!/^[-+]?\d+$/.test(text)) {
		throw new CommandError(`invalid number of ${letter === 'n' ? 'lines' : 'bytes'}: '${text}'`);
	}
	return Math.abs(Number(text));
}

/** With `==> FILE <==` before each when there are several. */
function eachTitled(
	io: Io,
	act: (operand: string, options: ParsedOptions) => Promise<void>,
): Promise<number> {
	// `head -5`, the form from before POSIX.
	const args = io.args.map((arg) => arg.replace(/^-(\d+)$/, '-n$1'));
	const options = parseOptions(args, SPEC);
	const operands = options.operands.length === 0 ? ['-'] : options.operands;
	const titled = (operands.length > 1 || options.has('v')) && !options.has('q');
	let first = true;
	return eachOperand(
		io,
		operands,
		async (operand) => {
			if (titled) {
				const name = operand === '-' ? 'standard input' : operand;
				await io.stdout.write(`${first ? '' : '\n'}==> ${name} <==\n`);
			}
			first = false;
			await act(operand, options);
		},
		(operand, message) => `cannot open '${operand}' for reading: ${message}`,
	);
}

export const headTail: Readonly<Record<string, Command>> = { head, tail };
