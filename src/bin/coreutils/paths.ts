// `basename`, `dirname`, `pwd`, `realpath`, `readlink`: names of files.
import { readlinkSync, realpathSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { CommandError } from '../shell/command-error.ts';
import type { Command } from '../shell/io.ts';
import { eachOperand } from './each-operand.ts';
import { parseOptions } from './parse-options.ts';

const basename: Command = async ({ args, stdout }) => {
	const { operands, has, value } = parseOptions(args, { flags: 'a', values: 's' });
	const [first, second] = operands;
	if (first === undefined) throw new CommandError('missing operand');
	const many = has('a') || has('s');
	const suffix = value('s') ?? (many ? undefined : second);
	const lines = (many ? operands : [first]).map((path) => `${posix.basename(path, suffix)}\n`);
	await stdout.write(lines.join(''));
	return 0;
};

const dirname: Command = async ({ args, stdout }) => {
	const { operands } = parseOptions(args, {});
	if (operands.length === 0) throw new CommandError('missing operand');
	await stdout.write(operands.map((path) => `${posix.dirname(path)}\n`).join(''));
	return 0;
};

const pwd: Command = async ({ args, cwd, stdout }) => {
	const { has } = parseOptions(args, { flags: 'LP' });
	await stdout.write(`${has('P') ? realpathSync(cwd) : cwd}\n`);
	return 0;
};

const realpath: Command = async (io) => {
	const { operands } = parseOptions(io.args, { flags: 'e' });
	if (operands.length === 0) throw new CommandError('missing operand');
	return eachOperand(io, operands, (path) =>
		io.stdout.write(`${realpathSync(resolve(io.cwd, path))}\n`),
	);
};

const readlink: Command = async (io) => {
	const { operands, has } = parseOptions(io.args, { flags: 'fen' });
	if (operands.length === 0) throw new CommandError('missing operand');
	const read = has('f') || has('e') ? realpathSync : readlinkSync;
	return eachOperand(io, operands, (path) => io.stdout.write(`${read(resolve(io.cwd, path))}\n`));
};

export const paths: Readonly<Record<string, Command>> = {
	basename,
	dirname,
	pwd,
	realpath,
	readlink,
};
