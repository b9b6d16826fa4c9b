// A string's bytes in any encoding, as a new Uint8Array.
import type { Encoding } from './parse-encoding.ts';
import { writeString } from './write-string.ts';

const encoder = new TextEncoder();

export function encodeString(text: string, encoding: Encoding = 'utf8'): Uint8Array<ArrayBuffer> {
	if (encoding === 'utf8' || encoding === 'buffer') return encoder.encode(text);
	// Two bytes a code unit is the most that any of the others takes.
	const bytes = new Uint8Array(encoding === 'utf16le' ? text.length * 2 : text.length);
	const written = writeString(text, encoding, bytes, 0, bytes.length);
	return written === bytes.length ? bytes : bytes.slice(0, written);
}
