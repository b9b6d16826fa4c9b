// Bytes [start, end) as a string of the same code units (StringBytes::Encode, LATIN1). Headers and bodies pass here
// all the time: short runs are fastest in a loop; long ones, if ASCII, in a TextDecoder (whose 'latin1' is
// windows-1252, so it can't do the rest).
import { unshared } from './unshared.ts';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const short = 64;
const chunk = 8192;

function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
	let high = 0;
	for (let index = start; index < end; index++) high |= bytes[index] as number;
	return high < 0x80;
}

export function latin1Slice(bytes: Uint8Array, start: number, end: number): string {
	let text = '';
	if (end - start <= short) {
		let index = start;
		for (; index + 3 < end; index += 4) {
			text += String.fromCharCode(
				bytes[index] as number,
				bytes[index + 1] as number,
				bytes[index + 2] as number,
				bytes[index + 3] as number,
			);
		}
		for (; index < end; index++) text += String.fromCharCode(bytes[index] as number);
		return text;
	}
	if (isAscii(bytes, start, end)) return decoder.decode(unshared(bytes.subarray(start, end)));
	for (let from = start; from < end; from += chunk) {
		const part = bytes.subarray(from, Math.min(end, from + chunk));
		text += String.fromCharCode.apply(null, part as unknown as number[]);
	}
	return text;
}
