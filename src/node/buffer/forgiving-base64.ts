// https://infra.spec.whatwg.org/#forgiving-base64-decode with the two kinds of failure that atob tells apart.
import { base64Decode } from './base64-decode.ts';
import { latin1Slice } from './latin1-slice.ts';

const whitespace = /[\t\n\f\r ]+/g;
const letters = /^[A-Za-z0-9+/]*$/;

/** The decoded bytes as a latin1 string, -2: a character that is wrong there, -1: one letter is left over. */
export function forgivingBase64(text: string): string | -1 | -2 {
	const dense = text.replace(whitespace, '');
	let end = dense.length;
	while (end > 0 && dense[end - 1] === '=') end--;
	const padding = dense.length - end;
	const body = dense.slice(0, end);
	if (!letters.test(body) || padding > 2) return -2;
	if (padding > 0 && (dense.length % 4 !== 0 || end === 0)) return -2;
	if (body.length % 4 === 1) return -1;
	const bytes = new Uint8Array((body.length * 3) >> 2);
	base64Decode(body, bytes, 0, bytes.length);
	return latin1Slice(bytes, 0, bytes.length);
}
