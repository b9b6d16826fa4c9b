// A path as git shows it: in quotes where it has unusual bytes (git-config(1), core.quotePath).

const NAMED: Readonly<Record<number, string>> = {
	7: '\\a',
	8: '\\b',
	9: '\\t',
	10: '\\n',
	11: '\\v',
	12: '\\f',
	13: '\\r',
	34: '\\"',
	92: '\\\\',
};

/** @param spaces true: a space is unusual too, as in `git status -s` */
export function quotePath(path: string, spaces = false): string {
	const plain = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/.test(path) && !(spaces && path.includes(' '));
	if (plain) return path;
	const bytes = [...Buffer.from(path)].map((byte) => {
		const named = NAMED[byte];
		if (named !== undefined) return named;
		if (byte < 32 || byte > 126) return `\\${byte.toString(8).padStart(3, '0')}`;
		return String.fromCharCode(byte);
	});
	return `"${bytes.join('')}"`;
}
