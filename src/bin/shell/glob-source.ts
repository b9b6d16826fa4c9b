// Shell patterns (POSIX 2.14): `*`, `?`, `[a-z]`, `[!a]`; a backslash takes the meaning of what follows.

/** Matches a whole string when used with `^` and `$`. `greedy` false: `*` takes as little as it can. */
export function globSource(pattern: string, greedy = true): string {
	let source = '';
	for (let i = 0; i < pattern.length; i += 1) {
		const character = pattern[i] ?? '';
		if (character === '\\') {
			i += 1;
			source += quoted(pattern[i] ?? '\\');
		} else if (character === '*') source += greedy ? '[^]*' : '[^]*?';
		else if (character === '?') source += '[^]';
		else if (character === '[') {
			const end = bracketEnd(pattern, i);
			source += end < 0 ? '\\[' : bracket(pattern.slice(i + 1, end));
			if (end >= 0) i = end;
		} else source += quoted(character);
	}
	return source;
}

function quoted(character: string): string {
	return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}

/** A `]` that comes first stands for itself. */
function bracketEnd(pattern: string, start: number): number {
	const first = /[!^]/.test(pattern[start + 1] ?? '') ? start + 2 : start + 1;
	return pattern.indexOf(']', first + 1);
}

function bracket(inside: string): string {
	const negated = /^[!^]/.test(inside);
	const members = (negated ? inside.slice(1) : inside)
		.replace(/\[:(\w+):\]/g, (_, name: string) => CLASSES[name] ?? '')
		.replace(/[\]\\^]/g, '\\$&');
	return `[${negated ? '^' : ''}${members}]`;
}

const CLASSES: Readonly<Record<string, string>> = {
	alpha: 'A-Za-z',
	digit: '0-9',
	alnum: 'A-Za-z0-9',
	upper: 'A-Z',
	lower: 'a-z',
	space: ' \t\n\r\f\v',
	punct: '!-/:-@[-`{-~',
	xdigit: '0-9A-Fa-f',
};
