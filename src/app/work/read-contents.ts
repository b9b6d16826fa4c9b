// Bytes -> text, if they are some that an editor can show and write back unchanged.
import type { Contents } from './contents.ts';

const LONGEST_TEXT = 1_000_000;

export function readContents(bytes: Uint8Array): Contents {
	if (bytes.length > LONGEST_TEXT || bytes.includes(0)) return bytes;
	try {
		// A byte order mark stays: it is one of the file's characters.
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch (error) {
		if (error instanceof TypeError) return bytes;
		throw error;
	}
}
