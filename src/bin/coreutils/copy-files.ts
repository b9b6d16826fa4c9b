// `cp` and `mv`.
import { copyFileSync, cpSync, lstatSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { CommandError } from '../shell/command-error.ts';
import type { Command, Io } from '../shell/io.ts';
import { eachOperand } from './each-operand.ts';
import { parseOptions, type ParsedOptions } from './parse-options.ts';

const LONG = { recursive: 'r', force: 'f', verbose: 'v', 'no-clobber': 'n', archive: 'a' };

const cp: Command = (io) => {
	const options = parseOptions(io.args, { flags: 'rRafpvn', long: LONG });
	const recursive = ['r', 'R', 'a'].some((letter) => options.has(letter));
	const keep = options.has('p') || options.has('a');
	return toTarget(io, options, (from, to, name) => {
		const folder = statSync(from).isDirectory();
		if (folder && !recursive) {
			throw new CommandError(`-r not specified; omitting directory '${name}'`);
		}
		if (folder && (to + sep).startsWith(from + sep)) {
			throw new CommandError(`cannot copy a directory, '${name}', into itself, '${to}'`);
		}
		if (folder) cpSync(from, to, { recursive: true, force: true, preserveTimestamps: keep });
		else copyFileSync(from, to);
	});
};

const mv: Command = (io) => {
	const options = parseOptions(io.args, { flags: 'fvn', long: LONG });
	return toTarget(io, options, (from, to) => {
		try {
			renameSync(from, to);
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
			cpSync(from, to, { recursive: true, preserveTimestamps: true });
			rmSync(from, { recursive: true });
		}
	});
};

/** `SOURCE TARGET`, or `SOURCE... FOLDER`. */
function toTarget(
	io: Io,
	{ operands, has }: ParsedOptions,
	act: (from: string, to: string, name: string) => void,
): Promise<number> {
	const sources = [...operands];
	const target = sources.pop();
	if (target === undefined) throw new CommandError('missing file operand');
	if (sources.length === 0) {
		throw new CommandError(`missing destination file operand after '${target}'`);
	}
	const into = statSync(resolve(io.cwd, target), { throwIfNoEntry: false })?.isDirectory() ?? false;
	if (!into && sources.length > 1) throw new CommandError(`target '${target}' is not a directory`);
	const verb = io.name === 'mv' ? 'move' : 'stat';
	return eachOperand(
		io,
		sources,
		async (source) => {
			const from = resolve(io.cwd, source);
			const to = resolve(io.cwd, into ? join(target, basename(source)) : target);
			const exists = lstatSync(to, { throwIfNoEntry: false }) !== undefined;
			if (exists && has('n')) return;
			if (from === to) throw new CommandError(`'${source}' and '${target}' are the same file`);
			act(from, to, source);
			const shown = into ? join(target, basename(source)) : target;
			if (has('v'))
				await io.stdout.write(`${io.name === 'mv' ? 'renamed ' : ''}'${source}' -> '${shown}'\n`);
		},
		(source, message) => `cannot ${verb} '${source}': ${message}`,
	);
}

export const copyFiles: Readonly<Record<string, Command>> = { cp, mv };
