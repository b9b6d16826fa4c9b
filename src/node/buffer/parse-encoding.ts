// What Node's ParseEncoding (src/api/encoding.cc) makes of a name or an `enum encoding` number.
export type Encoding =
	'ascii' | 'utf8' | 'base64' | 'utf16le' | 'latin1' | 'hex' | 'buffer' | 'base64url';

const byNumber: readonly Encoding[] = [
	'ascii',
	'utf8',
	'base64',
	'utf16le',
	'latin1',
	'hex',
	'buffer',
	'base64url',
];

const byName: Readonly<Record<string, Encoding>> = {
	ascii: 'ascii',
	utf8: 'utf8',
	'utf-8': 'utf8',
	base64: 'base64',
	base64url: 'base64url',
	utf16le: 'utf16le',
	'utf-16le': 'utf16le',
	ucs2: 'utf16le',
	'ucs-2': 'utf16le',
	latin1: 'latin1',
	binary: 'latin1',
	hex: 'hex',
	buffer: 'buffer',
};

export function parseEncoding(value: unknown, fallback: Encoding = 'utf8'): Encoding {
	if (typeof value === 'number') return byNumber[value] ?? fallback;
	if (typeof value !== 'string') return fallback;
	return byName[value.toLowerCase()] ?? fallback;
}
