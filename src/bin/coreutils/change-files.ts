// `mkdir`, `rmdir`, `rm`, `touch`, `ln`, `chmod`: commands that make and unmake files.
import {
	chmodSync,
	closeSync,
	existsSync,
	linkSync,
	lstatSync,
	mkdirSync,
	openSync,
	rmdirSync,
	rmSync,
	statSync,
	symlinkSync,
	unlinkSync,
	utimesSync,
} from 'node:fs';
import { basename, resolve } from 'node:path';
import { CommandError } from '../shell/command-error.ts';
import type { Command } from '../shell/io.ts';
import { eachOperand } from './each-operand.ts';
import { parseOptions } from './parse-options.ts';
import { symbolicMode } from './symbolic-mode.ts';

const missing = (): CommandError => new CommandError('missing operand');

const mkdir: Command = async (io) => {
	const options = parseOptions(io.args, {
		flags: 'pv',
		values: 'm',
		long: { parents: 'p', verbose: 'v', mode: 'm' },
	});
	if (options.operands.length === 0) throw missing();
	const mode = options.value('m');
	return eachOperand(
		io,
		options.operands,
		async (operand) => {
			const made = { recursive: options.has('p'), ...(mode && { mode: parseInt(mode, 8) }) };
			mkdirSync(resolve(io.cwd, operand), made);
			if (options.has('v')) await io.stdout.write(`mkdir: created directory '${operand}'\n`);
		},
		(operand, message) => `cannot create directory '${operand}': ${message}`,
	);
};

const rmdir: Command = async (io) => {
	const { operands } = parseOptions(io.args, {});
	if (operands.length === 0) throw missing();
	return eachOperand(
		io,
		operands,
		(operand) => rmdirSync(resolve(io.cwd, operand)),
		(operand, message) => `failed to remove '${operand}': ${message}`,
	);
};

const rm: Command = async (io) => {
	const { operands, has } = parseOptions(io.args, {
		flags: 'rRfvdi',
		long: { recursive: 'r', force: 'f', verbose: 'v', dir: 'd' },
	});
	if (has('i')) throw new CommandError('-i: not supported here: nothing is asked');
	if (operands.length === 0 && !has('f')) throw missing();
	const recursive = has('r') || has('R');
	return eachOperand(
		io,
		operands,
		async (operand) => {
			const path = resolve(io.cwd, operand);
			if (/^\.{1,2}$/.test(basename(operand))) {
				throw new CommandError(`refusing to remove '.' or '..' directory: skipping '${operand}'`);
			}
			if (has('f') && !lstatSync(path, { throwIfNoEntry: false })) return;
			const folder = lstatSync(path).isDirectory();
			if (!folder) unlinkSync(path);
			else if (recursive) rmSync(path, { recursive: true });
			else if (has('d')) rmdirSync(path);
			else throw new CommandError(`cannot remove '${operand}': Is a directory`);
			if (has('v')) await io.stdout.write(`removed ${folder ? 'directory ' : ''}'${operand}'\n`);
		},
		(operand, message) => `cannot remove '${operand}': ${message}`,
	);
};

const touch: Command = async (io) => {
	const { operands, has, value } = parseOptions(io.args, {
		flags: 'cam',
		values: 'dr',
		long: { 'no-create': 'c', date: 'd', reference: 'r' },
	});
	if (operands.length === 0) throw missing();
	const reference = value('r');
	const date = value('d');
	const time = reference
		? statSync(resolve(io.cwd, reference)).mtime
		: new Date(date ?? Date.now());
	if (Number.isNaN(time.getTime())) throw new CommandError(`invalid date format '${date}'`);
	return eachOperand(
		io,
		operands,
		(operand) => {
			const path = resolve(io.cwd, operand);
			if (!existsSync(path)) {
				if (has('c')) return;
				closeSync(openSync(path, 'a'));
			}
			const { atime, mtime } = statSync(path);
			utimesSync(path, has('m') ? atime : time, has('a') ? mtime : time);
		},
		(operand, message) => `cannot touch '${operand}': ${message}`,
	);
};

const ln: Command = (io) => {
	const { operands, has } = parseOptions(io.args, {
		flags: 'sfn',
		long: { symbolic: 's', force: 'f', 'no-dereference': 'n' },
	});
	const [target, given = basename(target ?? ''), extra] = operands;
	if (target === undefined) throw new CommandError('missing file operand');
	if (extra !== undefined) throw new CommandError(`extra operand '${extra}'`);
	let path = resolve(io.cwd, given);
	const into = !has('n') && statSync(path, { throwIfNoEntry: false })?.isDirectory();
	if (into) path = resolve(path, basename(target));
	return eachOperand(
		io,
		[given],
		() => {
			if (has('f') && lstatSync(path, { throwIfNoEntry: false })) unlinkSync(path);
			if (has('s')) symlinkSync(target, path);
			else linkSync(resolve(io.cwd, target), path);
		},
		(_, message) =>
			`failed to create ${has('s') ? 'symbolic' : 'hard'} link '${given}': ${message}`,
	);
};

const chmod: Command = (io) => {
	// A mode may start with a minus: it is no option then.
	const recursive = io.args[0] === '-R';
	const [mode, ...operands] = recursive ? io.args.slice(1) : io.args;
	if (mode === undefined || operands.length === 0) throw missing();
	if (recursive) throw new CommandError('-R: not supported here');
	return eachOperand(
		io,
		operands,
		(operand) => {
			const path = resolve(io.cwd, operand);
			chmodSync(path, symbolicMode(mode, statSync(path)));
		},
		(operand, message) => `cannot access '${operand}': ${message}`,
	);
};

export const changeFiles: Readonly<Record<string, Command>> = {
	mkdir,
	rmdir,
	rm,
	touch,
	ln,
	chmod,
};
