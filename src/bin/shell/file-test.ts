// The tests of one operand that `test`, `[` and `[[` share.
import { accessSync, constants, lstatSync, statSync, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import { isatty } from 'node:tty';
import { CommandError } from './command-error.ts';

type StatsTest = (stats: Stats) => boolean;

const files: Readonly<Record<string, StatsTest>> = {
	'-e': () => true,
	'-a': () => true,
	'-f': (stats) => stats.isFile(),
	'-d': (stats) => stats.isDirectory(),
	'-s': (stats) => stats.size > 0,
	'-p': (stats) => stats.isFIFO(),
	'-S': (stats) => stats.isSocket(),
	'-b': (stats) => stats.isBlockDevice(),
	'-c': (stats) => stats.isCharacterDevice(),
};

const modes: Readonly<Record<string, number>> = {
	'-r': constants.R_OK,
	'-w': constants.W_OK,
	'-x': constants.X_OK,
};

export function fileTest(operator: string, operand: string, cwd: string): boolean {
	if (operator === '-z') return operand === '';
	if (operator === '-n') return operand !== '';
	if (operator === '-t') return isatty(Number(operand));
	const path = resolve(cwd, operand);
	if (operator === '-L' || operator === '-h') {
		return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
	}
	const stats = operand === '' ? undefined : statSync(path, { throwIfNoEntry: false });
	const mode = modes[operator];
	if (mode !== undefined) return stats !== undefined && accessible(path, mode);
	const test = files[operator];
	if (!test) throw new CommandError(`${operator}: unknown operator`, 2);
	return stats !== undefined && test(stats);
}

function accessible(path: string, mode: number): boolean {
	try {
		accessSync(path, mode);
		return true;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EACCES') return false;
		throw error;
	}
}
