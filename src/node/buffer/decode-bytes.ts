// Bytes as a string in any encoding (StringBytes::Encode).
import { asciiSlice } from './ascii-slice.ts';
import { base64Slice } from './base64-slice.ts';
import { hexSlice } from './hex-slice.ts';
import { latin1Slice } from './latin1-slice.ts';
import type { Encoding } from './parse-encoding.ts';
import { ucs2Slice } from './ucs2-slice.ts';
import { utf8Slice } from './utf8-slice.ts';

type Slice = (bytes: Uint8Array, start: number, end: number) => string;

const slices: Readonly<Record<Encoding, Slice>> = {
	ascii: asciiSlice,
	latin1: latin1Slice,
	utf8: utf8Slice,
	buffer: utf8Slice,
	utf16le: ucs2Slice,
	base64: (bytes, start, end) => base64Slice(bytes, start, end, 'base64'),
	base64url: (bytes, start, end) => base64Slice(bytes, start, end, 'base64url'),
	hex: hexSlice,
};

export function decodeBytes(
	bytes: Uint8Array,
	encoding: Encoding,
	start = 0,
	end = bytes.length,
): string {
	return slices[encoding](bytes, start, end);
}
