// Bytes [start, end) as UTF-8, the byte order mark kept, wrong bytes as U+FFFD (StringBytes::Encode, UTF8).
// Short ASCII, what headers and keys are made of, is faster without a call into the TextDecoder.
import { unshared } from './unshared.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const short = 24;

export function utf8Slice(bytes: Uint8Array, start: number, end: number): string {
	if (end - start <= short) {
		let text = '';
		let index = start;
		for (; index < end; index++) {
			const byte = bytes[index] ?? 0;
			if (byte > 0x7f) break;
			text += String.fromCharCode(byte);
		}
		if (index === end) return text;
	}
	return decoder.decode(unshared(bytes.subarray(start, end)));
}
