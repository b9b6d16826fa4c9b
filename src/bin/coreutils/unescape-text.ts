// Backslash escapes as `echo -e` and `printf` know them.
const NAMED: Readonly<Record<string, string>> = {
	a: '\x07',
	b: '\b',
	e: '\x1b',
	f: '\f',
	n: '\n',
	r: '\r',
	t: '\t',
	v: '\v',
	'\\': '\\',
};

export function unescapeText(text: string): string {
	return text.replace(
		/\\(?:0?([0-7]{1,3})|x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|([abefnrtv\\]))/g,
		(_, octal?: string, hex?: string, unicode?: string, name?: string) => {
			if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 255);
			const code = hex ?? unicode;
			if (code !== undefined) return String.fromCodePoint(parseInt(code, 16));
			return NAMED[name ?? ''] ?? '';
		},
	);
}
