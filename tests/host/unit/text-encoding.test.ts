import { describe, expect, test } from 'vitest';
import { TextEncoding } from '#host/text-encoding.ts';

const names = [
	'utf8',
	'utf-8',
	'utf16le',
	'ucs2',
	'latin1',
	'binary',
	'ascii',
	'hex',
	'base64',
	'base64url',
] as const;
const texts = [
	'plain',
	'naïve ☃ 🚢',
	'a?b>c',
	'ff00FF0',
	'zz',
	'SGk',
	'SGk=',
	'SG k',
	'\uFEFFmark',
	'',
];
const bytes = [
	[],
	[0],
	[0, 255, 128, 65],
	[0xef, 0xbb, 0xbf, 65],
	[0xff, 0xfe, 0, 0xd8],
	[251, 255, 191],
];

describe('TextEncoding does as Buffer does', () => {
	test.each(names)('%s', (name) => {
		const encoding = new TextEncoding(name);
		for (const text of texts) {
			expect(Buffer.from(encoding.encode(text)), text).toEqual(Buffer.from(text, name));
		}
		for (const data of bytes) {
			expect(encoding.decode(Uint8Array.from(data)), String(data)).toBe(
				Buffer.from(data).toString(name),
			);
		}
	});

	test('refuses a name it does not know', () => {
		expect(() => new TextEncoding('utf9')).toThrow("The argument 'encoding' is invalid encoding");
	});
});
