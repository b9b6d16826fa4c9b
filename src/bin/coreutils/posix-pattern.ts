// POSIX regular expressions (XBD 9) as JavaScript's: basic ones swap the meaning of `\(` and `(`.
const CLASSES: Readonly<Record<string, string>> = {
	alpha: 'A-Za-z',
	digit: '0-9',
	alnum: 'A-Za-z0-9',
	upper: 'A-Z',
	lower: 'a-z',
	space: '\\s',
	blank: ' \\t',
	punct: '!-\\/:-@\\[-`{-~',
	xdigit: '0-9A-Fa-f',
	cntrl: '\\x00-\\x1f\\x7f',
	print: '\\x20-\\x7e',
	graph: '\\x21-\\x7e',
};

/** For the `u` flag. */
export function posixPattern(pattern: string, extended: boolean): string {
	let source = '';
	const tokens = /\[\^?\]?(?:\[:\w+:\]|[^\]])*\]|\\.|[^]/gu;
	for (const [token] of pattern.matchAll(tokens)) source += translated(token, source, extended);
	return source;
}

function translated(token: string, before: string, extended: boolean): string {
	if (token.length > 1 && token.startsWith('[')) return bracket(token);
	if (token.startsWith('\\') && token.length > 1) return escaped(token.slice(1), extended);
	if (!extended) {
		if (/[+?(){}|]/.test(token)) return `\\${token}`;
		// A star with nothing before it is itself.
		if (token === '*' && /^$|\($|\^$/.test(before)) return '\\*';
	}
	return token === '/' || token === ']' || (token === '}' && !before.includes('{'))
		? `\\${token}`
		: token;
}

function escaped(character: string, extended: boolean): string {
	if (!extended && /[+?(){}|]/.test(character)) return character;
	if (character === '<' || character === '>') return '\\b';
	if (/[bBwWsSdDntr1-9^$.*+?()[\]{}|/\\]/.test(character)) return `\\${character}`;
	return character === '-' ? '-' : character;
}

function bracket(token: string): string {
	const inside = token.slice(1, -1);
	const negated = inside.startsWith('^');
	const members = (negated ? inside.slice(1) : inside)
		.replace(/\\/g, '\\\\')
		.replace(/\[:(\w+):\]|[[\]]/g, (text, name?: string) =>
			name === undefined ? `\\${text}` : (CLASSES[name] ?? ''),
		);
	return `[${negated ? '^' : ''}${members}]`;
}
