// The modes of chmod(1): `755`, `u+x`, `go-w`, `a=r`.
import type { Stats } from 'node:fs';
import { CommandError } from '../shell/command-error.ts';

const WHO: Readonly<Record<string, number>> = { u: 0o700, g: 0o070, o: 0o007, a: 0o777 };
const WHAT: Readonly<Record<string, number>> = { r: 0o444, w: 0o222, x: 0o111 };

export function symbolicMode(mode: string, file: Pick<Stats, 'mode' | 'isDirectory'>): number {
	if (/^[0-7]{1,4}$/.test(mode)) return parseInt(mode, 8);
	let result = file.mode & 0o7777;
	for (const clause of mode.split(',')) {
		const match = /^([ugoa]*)([-+=])([rwxX]*)$/.exec(clause);
		if (!match) throw new CommandError(`invalid mode: '${mode}'`);
		const [, who = '', operator, what = ''] = match;
		const mask = [...(who === '' ? 'a' : who)].reduce((bits, c) => bits | (WHO[c] ?? 0), 0);
		const executable = file.isDirectory() || (result & 0o111) !== 0;
		const bits = [...what.replace('X', executable ? 'x' : '')].reduce(
			(all, c) => all | (WHAT[c] ?? 0),
			0,
		);
		if (operator === '+') result |= bits & mask;
		else if (operator === '-') result &= ~(bits & mask);
		else result = (result & ~mask) | (bits & mask);
	}
	return result;
}
