// Bytes [start, end) as UTF-8, the byte order mark kept, wrong bytes as U+FFFD (StringBytes::Encode, UTF8).
// Short ASCII, what headers and keys are made of, is faster without a call into the TextDecoder.
import { unshared } from './unshared.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const short = 64;

/** undefined: not ASCII. */
function shortAscii(bytes: Uint8Array, start: number, end: number): string | undefined {
	let text = '';
	let index = start;
	for (; index + 3 < end; index += 4) {
		const one = bytes[index] as number;
		const two = bytes[index + 1] as number;
		const three = bytes[index + 2] as number;
		const four = bytes[index + 3] as number;
		if ((one | two | three | four) > 0x7f) return undefined;
		text += String.fromCharCode(one, two, three, four);
	}
	for (; index < end; index++) {
		const byte = bytes[index] as number;
		if (byte > 0x7f) return undefined;
		text += String.fromCharCode(byte);
	}
	return text;
}

export function utf8Slice(bytes: Uint8Array, start: number, end: number): string {
	const ascii = end - start <= short ? shortAscii(bytes, start, end) : undefined;
	return ascii ?? decoder.decode(unshared(bytes.subarray(start, end)));
}
