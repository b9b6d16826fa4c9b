// Writes a string in any encoding, at most `limit` bytes at `offset`; gives how many bytes (StringBytes::Write).
import { base64Decode } from './base64-decode.ts';
import { hexDecode } from './hex-decode.ts';
import { latin1Write } from './latin1-write.ts';
import type { Encoding } from './parse-encoding.ts';
import { ucs2Write } from './ucs2-write.ts';
import { utf8Write } from './utf8-write.ts';

type Write = (text: string, into: Uint8Array, offset: number, limit: number) => number;

const writes: Readonly<Record<Encoding, Write>> = {
	ascii: latin1Write,
	latin1: latin1Write,
	utf8: utf8Write,
	buffer: utf8Write,
	utf16le: ucs2Write,
	base64: base64Decode,
	base64url: base64Decode,
	hex: hexDecode,
};

export function writeString(
	text: string,
	encoding: Encoding,
	into: Uint8Array,
	offset: number,
	limit: number,
): number {
	return writes[encoding](text, into, offset, limit);
}
