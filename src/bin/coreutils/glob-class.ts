// The members of a POSIX character class as ranges of tr(1).
import { CommandError } from '../shell/command-error.ts';

const CLASSES: Readonly<Record<string, string>> = {
	alpha: 'A-Za-z',
	digit: '0-9',
	alnum: '0-9A-Za-z',
	upper: 'A-Z',
	lower: 'a-z',
	space: '\\t\\n\\v\\f\\r ',
	blank: '\\t ',
	punct: '!-/:-@[-`{-~',
	xdigit: '0-9A-Fa-f',
};

export function globClass(name: string): string {
	const members = CLASSES[name];
	if (members === undefined) throw new CommandError(`invalid character class '${name}'`);
	return members;
}
