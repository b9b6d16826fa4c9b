// Bytes from one encoding to another, a character that the target lacks as '?' (Transcode of src/node_i18n.cc).
import { encodeString } from './encode-string.ts';
import { isUtf8 } from './is-utf8.ts';
import { latin1Slice } from './latin1-slice.ts';
import type { Encoding } from './parse-encoding.ts';
import { ucs2Slice } from './ucs2-slice.ts';
import { utf8Slice } from './utf8-slice.ts';

// https://unicode-org.github.io/icu-docs/apidoc/released/icu4c/utypes_8h.html
const illegalArgument = 1;
const invalidCharacter = 10;

const known: ReadonlySet<Encoding> = new Set<Encoding>(['ascii', 'latin1', 'utf8', 'utf16le']);

function read(bytes: Uint8Array, from: Encoding, to: Encoding): string {
	if (from === 'utf8') return utf8Slice(bytes, 0, bytes.length);
	if (from === 'utf16le') return ucs2Slice(bytes, 0, bytes.length);
	const text = latin1Slice(bytes, 0, bytes.length);
	// ICU's US-ASCII has no upper half; to UTF-16 Node doesn't ask ICU.
	return from === 'ascii' && to !== 'utf16le' ? text.replace(/[\x80-\xff]/g, '\ufffd') : text;
}

/** The bytes, or an ICU error number. */
export function transcode(
	bytes: Uint8Array,
	from: Encoding,
	to: Encoding,
): Uint8Array<ArrayBuffer> | number {
	if (!known.has(from) || !known.has(to)) return illegalArgument;
	if (from === 'utf8' && to === 'utf16le' && !isUtf8(bytes)) return invalidCharacter;
	const text = read(bytes, from, to);
	if (from === 'utf16le' && to === 'utf8' && !text.isWellFormed()) return invalidCharacter;
	if (to === 'utf8' || to === 'utf16le') return encodeString(text, to);
	const most = to === 'ascii' ? 0x7f : 0xff;
	const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
	return Uint8Array.from(codes, (code) => (code > most ? 0x3f : code));
}
