// The data of curl's `-d` and its kin.
import type { CurlOptions } from './curl-options.ts';
import { fileBytes } from './file-bytes.ts';

const DATA = new Set(['data', 'data-ascii', 'data-binary', 'data-raw', 'data-urlencode', 'json']);

/** The pieces of `-d` and its kin, with `&` between them; also the query of `-G`. */
export function urlencodedData(options: CurlOptions, readInput: () => Buffer): Buffer | undefined {
	const pieces = options.given.filter(({ name }) => DATA.has(name));
	if (pieces.length === 0) return undefined;
	const parts = pieces.flatMap(({ name, value }, i) => [
		Buffer.from(i > 0 && name !== 'json' ? '&' : ''),
		dataPiece(name, value, readInput),
	]);
	return Buffer.concat(parts);
}

function dataPiece(name: string, value: string, readInput: () => Buffer): Buffer {
	if (name === 'data-raw') return Buffer.from(value);
	if (name === 'data-urlencode') return Buffer.from(encodedPiece(value, readInput));
	if (!value.startsWith('@')) return Buffer.from(value);
	const bytes = fileBytes(value.slice(1), readInput);
	// `-d @file` is made for forms: line ends go, as curl's manual says.
	const strips = name === 'data' || name === 'data-ascii';
	return strips ? Buffer.from(bytes.toString('latin1').replace(/[\r\n\0]/g, ''), 'latin1') : bytes;
}

/** `content`, `=content`, `name=content`, `@file`, `name@file`. */
function encodedPiece(value: string, readInput: () => Buffer): string {
	const match = /^([^=@]*)([=@])(.*)$/s.exec(value);
	if (!match) return percentEncoded(Buffer.from(value));
	const [, name = '', sign, rest = ''] = match;
	const content = sign === '@' ? fileBytes(rest, readInput) : Buffer.from(rest);
	return (name === '' ? '' : `${name}=`) + percentEncoded(content);
}

function percentEncoded(bytes: Buffer): string {
	return encodeURIComponent(bytes.toString()).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
